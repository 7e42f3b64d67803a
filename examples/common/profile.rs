//! The profile of the lint, as it is named on the command line.

use gongwen::Profile;

pub(crate) fn profile(name: &str) -> Result<Profile, String> {
    let names = || Profile::ALL.iter().map(|it| it.name()).collect::<Vec<_>>().join(", ");
    Profile::from_name(name).ok_or_else(|| format!("expected a profile ({}), found {name:?}", names()))
}
