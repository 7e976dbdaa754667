//! The same project gives the same bytes: in any folder, language, time zone, for any user.

use std::fs::{self, File};
use std::time::{Duration, SystemTime};

use berattelse::cli::Exit;

use crate::project::{TestProject, sample_output};

#[test]
fn two_builds_of_the_sample_have_equal_bytes_wherever_and_by_whomever_they_are_made() {
    let odd = TestProject::named("Årsberättelse 日本 (2)")
        .sample()
        .environment("TZ", "Asia/Tokyo")
        .environment("LANG", "sv_SE.UTF-8")
        .environment("LC_ALL", "sv_SE.UTF-8")
        .environment("USER", "bo")
        .environment("HOME", "/nowhere")
        .environment("SOURCE_DATE_EPOCH", "1")
        .environment("RAYON_NUM_THREADS", "4");
    for path in odd.files("content").keys() {
        let file = File::options().append(true).open(odd.path("content").join(path));
        let then = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
        file.expect("a file").set_modified(then).expect("another time");
    }
    odd.run_after("umask 077", "build").exits(Exit::Ok);
    let (first, second) = (sample_output(), odd.files("output"));
    assert_eq!(first.keys().collect::<Vec<_>>(), second.keys().collect::<Vec<_>>());
    assert!(first.len() > 10, "both editions in all formats");
    for (path, bytes) in first {
        assert!(*bytes == second[path], "{path} differs");
    }
}

#[test]
fn what_is_built_does_not_tell_where_or_by_whom() {
    let project = TestProject::named("hemligtnamn").environment("USER", "hemliganvandare");
    fs::create_dir(project.path("content")).expect("a folder");
    let small = TestProject::new();
    let mut project = project;
    for (path, bytes) in small.files("content") {
        project = project.file(&format!("content/{path}"), bytes);
    }
    project.run("build").exits(Exit::Ok);
    let place = project.outside().to_string_lossy().into_owned();
    for (path, bytes) in project.files("output") {
        let text = String::from_utf8_lossy(&bytes);
        for word in ["hemligtnamn", "hemliganvandare", place.as_str()] {
            assert!(!text.contains(word), "{path} tells `{word}`");
        }
    }
}
