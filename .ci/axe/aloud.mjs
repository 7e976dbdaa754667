// Holds what Chromium tells a screen reader of each page against the text that the program wrote of it:
// the accessibility tree of FILE.html and FILE.txt beside it say the same, in the same order.
//
// Set aside: sizes of files and the group that is there to scroll, which the text leaves out;
// bullets and numbers of list items, which the tree has only where the style draws them; white space.
//
//   node aloud.mjs FILE.html …        exit code 1 when a page and its text part, 2 when nothing can be compared
import { readFileSync, existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

/** What is said beside the page's own words, in the languages of the reports. */
const ADDED = {
  sv: {
    title: 'sidtitel, svenska', banner: 'sidhuvud', main: 'huvudinnehåll', footer: 'sidfot', navigation: 'navigering',
    region: 'område', heading: 'rubrik', link: 'länk', to: 'till', list: 'lista', item: ['punkt', 'punkter'],
    terms: 'beskrivningslista', entry: ['post', 'poster'], table: 'tabell', row: ['rad', 'rader'],
    column: ['kolumn', 'kolumner'], figure: 'figur', image: 'bild', expandable: 'utfällbart', group: 'grupp',
    quotation: 'citat', divider: 'avdelare',
  },
  en: {
    title: 'page title, English', banner: 'banner', main: 'main content', footer: 'footer', navigation: 'navigation',
    region: 'region', heading: 'heading', link: 'link', to: 'to', list: 'list', item: ['item', 'items'],
    terms: 'description list', entry: ['entry', 'entries'], table: 'table', row: ['row', 'rows'],
    column: ['column', 'columns'], figure: 'figure', image: 'image', expandable: 'expandable', group: 'group',
    quotation: 'quotation', divider: 'divider',
  },
};

const files = process.argv.slice(2);
const textOf = (file) => file.replace(/\.html$/, '.txt');
const missing = files.flatMap((file) => [file, textOf(file)]).filter((file) => !existsSync(file));
if (files.length === 0 || missing.length > 0) {
  console.error(missing.length > 0 ? `no such file: ${missing.join(', ')}` : 'usage: node aloud.mjs FILE.html …');
  process.exit(2);
}

/** What the accessibility tree of a page says: words, and in brackets what is added. */
async function spoken(page, file) {
  const address = pathToFileURL(resolve(file)).href;
  await page.goto(address, { waitUntil: 'load' });
  const language = await page.evaluate(() => {
    document.querySelectorAll('details').forEach((details) => { details.open = true; });
    document.querySelectorAll('.size').forEach((size) => size.remove());
    document.querySelectorAll('.scroll').forEach((scroller) => {
      for (const name of ['role', 'tabindex', 'aria-labelledby', 'aria-label']) scroller.removeAttribute(name);
    });
    return document.documentElement.lang;
  });
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const folder = `${pathToFileURL(dirname(resolve(file))).href}/`;
  const here = (url) => (url.startsWith(`${address}#`) ? url.slice(address.length) : url.replace(folder, ''));
  return new Reader(nodes, ADDED[language], here).read();
}

/** Walks an accessibility tree in its order. */
class Reader {
  constructor(nodes, added, here) {
    this.nodes = new Map(nodes.map((node) => [node.nodeId, node]));
    this.root = nodes[0];
    this.added = added;
    this.here = here;
    this.tokens = [];
  }

  read() {
    this.role(this.added.title);
    this.words(this.root.name.value);
    this.children(this.root);
    return joined(this.tokens);
  }

  role(words) {
    this.tokens.push({ role: `[${oneSpaced(words).replaceAll('[', '(').replaceAll(']', ')')}]` });
  }

  words(words) {
    this.tokens.push({ words });
  }

  /** The children that the tree tells, through those that it leaves out. */
  inside(node) {
    return (node.childIds ?? []).map((id) => this.nodes.get(id)).filter(Boolean)
      .flatMap((child) => (child.ignored || child.role.value === 'generic' ? this.inside(child) : [child]));
  }

  /** All nodes of a role below a node, not below others of that role. */
  below(node, ...roles) {
    return this.inside(node).flatMap((child) =>
      roles.includes(child.role.value) ? [child] : this.below(child, ...roles));
  }

  children(node) {
    for (const child of this.inside(node)) this.node(child);
  }

  node(node) {
    const { added } = this;
    const name = node.name?.value ?? '';
    const property = (key) => node.properties?.find((it) => it.name === key)?.value.value;
    const counted = (what, count, forms) => `${what}, ${count} ${forms[count === 1 ? 0 : 1]}`;
    switch (node.role.value) {
      case 'StaticText': return this.words(name);
      case 'ListMarker': return undefined;
      case 'image': case 'img': this.role(added.image); return this.words(name);
      case 'doc-noteref': return this.role(name.toLowerCase());
      case 'link': case 'doc-backlink':
        this.role(added.link);
        this.words(name);
        return this.role(`${added.to} ${decoded(this.here(property('url')))}`);
      case 'banner': this.role(added.banner); break;
      case 'main': this.role(added.main); break;
      case 'contentinfo': this.role(added.footer); break;
      case 'navigation': this.role(`${added.navigation}: ${name}`); break;
      case 'region': case 'doc-endnotes': this.role(`${added.region}: ${name}`); break;
      case 'heading': this.role(`${added.heading} ${property('level')}`); break;
      case 'figure': this.role(added.figure); break;
      case 'DisclosureTriangle': this.role(added.expandable); break;
      case 'blockquote': this.role(added.quotation); break;
      case 'splitter': case 'separator': this.role(added.divider); break;
      case 'group':
        if (this.inside(node)[0]?.role.value !== 'DisclosureTriangle') this.role(added.group);
        break;
      case 'list': {
        const items = this.inside(node).filter((it) => ['listitem', 'doc-endnote'].includes(it.role.value));
        this.role(counted(added.list, items.length, added.item));
        break;
      }
      case 'DescriptionList':
        this.role(counted(added.terms, this.below(node, 'term').length, added.entry));
        break;
      case 'table': return this.table(node, counted);
      default:
    }
    return this.children(node);
  }

  table(node, counted) {
    const { added } = this;
    const rows = this.below(node, 'row');
    const cells = rows.map((row) => this.below(row, 'cell', 'rowheader', 'columnheader', 'gridcell'));
    const columns = Math.max(...cells.map((row) => row.length));
    this.role(`${counted(added.table, rows.length, added.row)}, ${columns} ${added.column[columns === 1 ? 0 : 1]}`);
    for (const caption of this.inside(node).filter((it) => !['rowgroup', 'row'].includes(it.role.value))) this.node(caption);
    const heads = cells[0].map((cell) => (cell.role.value === 'columnheader' ? oneSpaced(this.textOf(cell)) : ''));
    cells.forEach((row, index) => {
      this.role(`${added.row[0]} ${index + 1}`);
      row.forEach((cell, column) => {
        if (index === 0 || (column > 0 && !heads[column])) this.role(`${added.column[0]} ${column + 1}`);
        else if (column > 0) this.role(heads[column]);
        this.children(cell);
      });
    });
  }

  textOf(node) {
    return node.role.value === 'StaticText' ? node.name.value : this.inside(node).map((it) => this.textOf(it)).join(' ');
  }
}

/** What the program wrote of the page. */
function written(file) {
  const lines = readFileSync(textOf(file), 'utf8').split('\n').map((line) => line.replace(/^\s*(?:-|\d+\.) /, ''));
  const parts = lines.join('\n').split(/\[([^\]]*)\]/);
  // A text leads to the texts of other documents, a page to their pages.
  return joined(parts.map((part, index) =>
    (index % 2 === 0 ? { words: part } : { role: `[${oneSpaced(decoded(part)).replace(/\.txt(?=#|$)/, '.html')}]` })));
}

/** Roles, and between them words without what only parts them. */
function joined(tokens) {
  const all = [];
  let words = '';
  const end = () => {
    if (words) all.push(words);
    words = '';
  };
  for (const token of tokens) {
    if (token.words !== undefined) words += token.words.replace(/[\s\u00ad\u200b\u2060]+/g, '');
    else { end(); all.push(token.role); }
  }
  end();
  return all;
}

/** An address as it is read; a text that is none stays as it is. */
function decoded(text) {
  try { return decodeURIComponent(text); } catch { return text; }
}

function oneSpaced(text) {
  return text.replace(/[\u00ad\u200b\u2060]/g, '').trim().replace(/\s+/g, ' ');
}

/** Where two readings part; nothing when they do not. */
function difference(tree, text) {
  const length = Math.max(tree.length, text.length);
  for (let at = 0; at < length; at += 1) {
    if (tree[at] !== text[at]) {
      const part = (tokens) => tokens.slice(Math.max(0, at - 4), at + 4).join(' ');
      return `     tree: … ${part(tree)} …\n     text: … ${part(text)} …`;
    }
  }
  return undefined;
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
let found = 0;
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  for (const file of files) {
    const problem = difference(await spoken(page, file), written(file));
    found += problem ? 1 : 0;
    console.log(`${problem ? 'FAIL' : 'ok  '} ${file}, read aloud`);
    if (problem) console.log(problem);
  }
} finally {
  await browser.close();
}
process.exit(found === 0 ? 0 : 1);
