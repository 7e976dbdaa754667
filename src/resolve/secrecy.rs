//! Words of secrecy: provisions, masks, markings.
//!
//! In: labels. Out: constant texts. Never: anything about what a label covers.

use crate::doc::answer::{BlockAnswer, WithheldPassage};
use crate::doc::secrecy::{Disclosed, Secrecy};
use crate::measure::masks;
use crate::resolve::View;
use crate::value::date::Date;
use crate::value::id::Id;

/// "18 kap. 8 § 3 OSL"
pub(super) fn provision(view: View<'_>, label: &Secrecy) -> String {
    masks::provision(label, view.context.locale)
}

/// "18 kap. 8 § 3": for sentences that name the act themselves.
pub(super) fn provision_without_act(view: View<'_>, label: &Secrecy) -> String {
    masks::provision_without_act(label, view.context.locale)
}

/// "Uppgift utelämnad, 18 kap. 8 § 3 OSL"
pub(super) fn withheld(view: View<'_>, label: &Secrecy) -> String {
    masks::withheld(label, view.context.locale)
}

/// The label of a key figure that this edition leaves out.
pub(super) fn left_out<'a>(view: View<'a>, id: &Id) -> Option<&'a Secrecy> {
    match &view.facts.key_figure(id, view.year)?.content {
        Disclosed::Withheld(label) => Some(label),
        Disclosed::Open(_) | Disclosed::Marked(..) => None,
    }
}

/// What stands where a picture or table of the key figure would, when this edition leaves it out:
/// `key` says which.
pub(super) fn instead(view: View<'_>, id: &Id, key: &str) -> Option<BlockAnswer> {
    let text = withheld(view, left_out(view, id)?);
    Some(BlockAnswer::Withheld(WithheldPassage { label: view.say(key), text }))
}

/// "Sekretess   18 kap. 8 § OSL   2025-03-03   Region Exempel": provision, date and authority are
/// what OSL 5 kap. 5 § asks of a marking.
pub(super) fn marking(view: View<'_>, label: &Secrecy) -> String {
    let words = [
        view.say("secrecy-marking"),
        provision(view, label),
        date(view, label).to_string(),
        authority(view, label),
    ];
    words.join("\u{2002} ")
}

/// When the marking was made: the label's date, or that of the document which makes it.
pub(super) fn date(view: View<'_>, label: &Secrecy) -> Date {
    label.date.unwrap_or(view.projection.draft().head.date)
}

/// Who made the marking: the label's authority, or the project's, or the organisation itself.
pub(super) fn authority(view: View<'_>, label: &Secrecy) -> String {
    let settings = view.context.settings;
    let named = label.authority.as_ref().or(settings.authority.as_ref());
    named.unwrap_or(&settings.organisation).clone()
}
