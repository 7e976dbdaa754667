//! Colours: contrasts, and what is left of the ramps without red, green or blue cones or any colour.
//!
//! In: the built-in theme, and one of a project's own. Out: facts about their colours. Never: a taste.

use std::fs;

use berattelse::cli::Exit;
use berattelse::doc::theme::{Colour, Theme};

use crate::hand_made;
use crate::project::TestProject;

/// Neighbours of a ramp differ at least so much, in hundredths of OKLab (Ottosson 2020), whoever
/// sees them. One that can just be told apart side by side is about 2; areas that are not side by
/// side, among others and with a number on them, need some three times as much.
const LEAST: f64 = 6.0;
/// The same without colour, where only lightness is left: three of what can just be told apart.
const LEAST_GREY: f64 = 6.0;

/// The ramps whose steps stand beside one another. The steps below 0 and above 5 of a status have
/// patterns, and so has 0.
const RAMPS: [&[&str]; 2] = [
    &["status-1", "status-2", "status-3", "status-4", "status-5"],
    &["risk-0", "risk-1", "risk-2", "risk-3"],
];

/// How someone sees: matrices for linear RGB at full severity, Machado, Oliveira and Fernandes
/// 2009, "A Physiologically-based Model for Simulation of Color Vision Deficiency", table 1.
const VISIONS: [(&str, [[f64; 3]; 3]); 4] = [
    ("all cones", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "protanopia",
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    ),
    (
        "deuteranopia",
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
    ),
    (
        "tritanopia",
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    ),
];

/// One colouring of a theme.
type Mode = (&'static str, fn(&Theme, &str) -> Colour);

const MODES: [Mode; 2] = [
    ("light", |theme, role| theme.tone(role).light),
    ("dark", |theme, role| theme.tone(role).dark),
];

fn linear(colour: Colour) -> [f64; 3] {
    [colour.red, colour.green, colour.blue].map(|channel| {
        let value = f64::from(channel) / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    })
}

fn times(matrix: &[[f64; 3]; 3], vector: [f64; 3]) -> [f64; 3] {
    matrix.map(|row| row.iter().zip(vector).map(|(factor, value)| factor * value).sum())
}

/// Linear sRGB to OKLab, in hundredths.
fn oklab(rgb: [f64; 3]) -> [f64; 3] {
    const CONES: [[f64; 3]; 3] = [
        [0.412_221_470_8, 0.536_332_536_3, 0.051_445_992_9],
        [0.211_903_498_2, 0.680_699_545_1, 0.107_396_956_6],
        [0.088_302_461_9, 0.281_718_837_6, 0.629_978_700_5],
    ];
    const LAB: [[f64; 3]; 3] = [
        [0.210_454_255_3, 0.793_617_785_0, -0.004_072_046_8],
        [1.977_998_495_1, -2.428_592_205_0, 0.450_593_709_9],
        [0.025_904_037_1, 0.782_771_766_2, -0.808_675_766_0],
    ];
    times(&LAB, times(&CONES, rgb.map(|value| value.clamp(0.0, 1.0))).map(f64::cbrt))
        .map(|part| part * 100.0)
}

fn distance(left: [f64; 3], right: [f64; 3]) -> f64 {
    left.iter().zip(right).map(|(left, right)| (left - right).powi(2)).sum::<f64>().sqrt()
}

/// How light a colour is without its hue, 0 to 100.
fn lightness(colour: Colour) -> f64 {
    let [red, green, blue] = linear(colour);
    let luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    oklab([luminance; 3])[0]
}

#[test]
fn neighbours_of_a_ramp_differ_for_those_who_lack_a_kind_of_cone() {
    let theme = hand_made::theme();
    for (mode, tone) in MODES {
        for (vision, matrix) in &VISIONS {
            for pair in RAMPS.iter().flat_map(|ramp| ramp.windows(2)) {
                let seen = |role| oklab(times(matrix, linear(tone(&theme, role))));
                let found = distance(seen(pair[0]), seen(pair[1]));
                assert!(found >= LEAST, "{pair:?}, {mode}, {vision}: {found:.1} of {LEAST}");
            }
        }
    }
}

#[test]
fn ramps_keep_their_order_without_colour() {
    let theme = hand_made::theme();
    for (mode, tone) in MODES {
        for ramp in RAMPS {
            let grey: Vec<f64> =
                ramp.iter().map(|role| lightness(tone(&theme, role))).collect();
            let is_falling = mode == "light";
            for pair in grey.windows(2) {
                let step = if is_falling { pair[0] - pair[1] } else { pair[1] - pair[0] };
                assert!(step >= LEAST_GREY, "{ramp:?}, {mode}: {grey:.1?}");
            }
        }
    }
}

#[test]
fn this_year_and_last_year_differ_for_everyone() {
    let theme = hand_made::theme();
    for (mode, tone) in MODES {
        for (vision, matrix) in &VISIONS {
            let seen = |role| oklab(times(matrix, linear(tone(&theme, role))));
            for pair in [("nu", "forr"), ("nu", "mal"), ("forr", "mal"), ("nu", "worse-mark")] {
                let found = distance(seen(pair.0), seen(pair.1));
                assert!(found >= LEAST, "{pair:?}, {mode}, {vision}: {found:.1}");
            }
        }
    }
}

#[test]
fn the_whole_organisation_stands_out_from_its_units_without_colour() {
    let theme = hand_made::theme();
    for (mode, tone) in MODES {
        let apart =
            |role| (lightness(tone(&theme, role)) - lightness(tone(&theme, "bg"))).abs();
        let found = apart("nu-total") - apart("nu");
        assert!(found >= LEAST_GREY, "{mode}: {found:.1} of {LEAST_GREY}");
    }
}

#[test]
fn the_whole_organisation_follows_the_colour_of_the_year_that_a_project_states() {
    let theme = "colours:\n  nu: {light: \"#0B5A46\", dark: \"#6FD3B4\"}\n";
    let own = "  nu-total: {light: \"#06392C\", dark: \"#B8EBDA\"}\n";
    for (theme, total) in [(theme.to_owned(), "#0b5a46"), (theme.to_owned() + own, "#06392c")] {
        let project = TestProject::new().file("theme/theme.yaml", theme);
        project.run("build --to html --edition public --lang en").exits(Exit::Ok);
        let page = fs::read_to_string(project.path("output/public/berattelse-2024.html"));
        let page = page.expect("a page");
        assert!(page.contains(&format!("--d-nu-total:{total};")), "no {total}");
    }
}

#[test]
fn what_is_written_on_a_fill_can_be_read_in_light_and_dark() {
    let theme = hand_made::theme();
    for (mode, tone) in MODES {
        for role in RAMPS.iter().copied().flatten().chain(&["status-0"]) {
            let found = tone(&theme, &format!("on-{role}")).contrast(tone(&theme, role));
            assert!(found >= 450, "{role}, {mode}: {found} of 450");
            let found = tone(&theme, role).contrast(tone(&theme, "bg"));
            assert!(found >= 300, "{role}, {mode}: {found} of 300 on the page");
        }
        for step in 0..4 {
            let tint = tone(&theme, &format!("tint-risk-{step}"));
            let found = tone(&theme, "ink").contrast(tint);
            assert!(found >= 450, "ink on tint {step}, {mode}: {found} of 450");
        }
    }
}
