// Holds each HTML file against the standard, with the Nu Html Checker (Java) and html-validate: no finding,
// neither error nor warning.
//
//   node check.mjs FILE.html …        exit code 1 when anything is found, 2 when it cannot be checked
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { HtmlValidate } from 'html-validate';
import vnu from 'vnu-jar';

// What a checker says that is not so. Nothing else is set aside.
const MISTAKEN = [
  // Its CSS part knows neither CSS Containment 3, CSS Overflow 5 nor the properties of SVG 2.
  /^CSS: “(container-type|paint-order|scroll-target-group|vector-effect)”: Property “\1” doesn't exist\.$/,
  /^CSS: Unrecognized at-rule “@container”$/,
  /^CSS: Unknown pseudo-element or pseudo-class “:target-current”$/,
  // It does not hash the style, nor know `data:` as a source. `.ci/run browser` lets a browser judge both.
  /^Inline style violates Content Security Policy .* blocked by “style-src” directive/,
  /^Resource violates Content Security Policy .* image “data:.* blocked by “img-src” directive\.$/,
];

const files = process.argv.slice(2);
const missing = files.filter((file) => !existsSync(file));
if (files.length === 0 || missing.length > 0) {
  console.error(missing.length > 0 ? `no such file: ${missing.join(', ')}` : 'usage: node check.mjs FILE.html …');
  process.exit(2);
}

const problems = [...nu(files), ...(await htmlValidate(files))];
problems.forEach((problem) => console.log(problem));
console.log(`${files.length} files, ${problems.length} findings`);
process.exit(problems.length === 0 ? 0 : 1);

/** What the Nu Html Checker finds, one line each. */
function nu(files) {
  const run = spawnSync('java', ['-jar', vnu, '--format', 'json', '--exit-zero-always', ...files], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (run.error || run.status !== 0) {
    console.error(`java: ${run.error?.message ?? run.stderr}`);
    process.exit(2);
  }
  return JSON.parse(run.stderr).messages
    .filter(({ message }) => !MISTAKEN.some((pattern) => pattern.test(message)))
    .map(({ url, lastLine, lastColumn, type, subType, message }) =>
      `${fileURLToPath(url)}:${lastLine}:${lastColumn}: nu ${subType ?? type}: ${message}`);
}

/** What html-validate finds, one line each. */
async function htmlValidate(files) {
  const checker = new HtmlValidate({
    extends: ['html-validate:recommended'],
    // Ids of the page itself begin with `_`, which HTML allows, so that no author's id is theirs.
    rules: {
      'valid-id': ['error', { relaxed: true }],
      // A title names document, organisation and edition; that search engines cut it is nothing to an intranet.
      'long-title': ['error', { maxlength: 100 }],
    },
  });
  const problems = [];
  for (const file of files) {
    const { results } = await checker.validateFile(file);
    for (const { line, column, ruleId, message } of results.flatMap((result) => result.messages)) {
      problems.push(`${file}:${line}:${column}: html-validate ${ruleId}: ${message}`);
    }
  }
  return problems;
}
