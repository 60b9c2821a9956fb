//! Keys as plain values: what is pressed, and how it is written on a sheet.

/// What is held down with a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Hold {
    /// Nothing: a key alone, which a reader can switch off where it writes a character (WCAG 2.1.4).
    Nothing,
    /// Control, or Command.
    Command,
    /// The same and Shift.
    CommandShift,
}

/// A key with what is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Chord {
    /// The key's name in lower case, as browsers call it.
    pub key: &'static str,
    /// What is held with it.
    pub hold: Hold,
}

/// A key that was pressed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Pressed {
    /// The key's name in lower case.
    pub key: String,
    /// Control or Command is down.
    pub command: bool,
    /// Shift is.
    pub shift: bool,
    /// Alt is.
    pub alt: bool,
}

impl Chord {
    /// A key alone.
    pub(crate) const fn alone(key: &'static str) -> Self {
        Self { key, hold: Hold::Nothing }
    }

    /// With Control or Command.
    pub(crate) const fn command(key: &'static str) -> Self {
        Self { key, hold: Hold::Command }
    }

    /// With Shift too.
    pub(crate) const fn command_shift(key: &'static str) -> Self {
        Self { key, hold: Hold::CommandShift }
    }

    /// It writes a character where something is written, and may be switched off.
    pub(crate) fn is_character(self) -> bool {
        self.hold == Hold::Nothing && self.key.chars().count() == 1
    }

    /// It was pressed. Signs like `?` need Shift on one keyboard and not on another.
    pub(crate) fn is(self, pressed: &Pressed) -> bool {
        let held = match self.hold {
            Hold::Nothing => !pressed.command,
            Hold::Command => pressed.command && !pressed.shift,
            Hold::CommandShift => pressed.command && pressed.shift,
        };
        held && !pressed.alt && self.key == pressed.key
    }

    /// The caps to press, as they are engraved on such a keyboard.
    pub(crate) fn caps(self, mac: bool) -> Vec<String> {
        let command = if mac { "⌘" } else { "Ctrl" };
        let held: &[&str] = match self.hold {
            Hold::Nothing => &[],
            Hold::Command => &[command],
            Hold::CommandShift => &[command, "⇧"],
        };
        held.iter().map(|cap| (*cap).to_owned()).chain([engraved(self.key)]).collect()
    }
}

fn engraved(key: &str) -> String {
    match key {
        "arrowleft" => "←".to_owned(),
        "arrowright" => "→".to_owned(),
        "arrowup" => "↑".to_owned(),
        "arrowdown" => "↓".to_owned(),
        "pageup" => "Page ↑".to_owned(),
        "pagedown" => "Page ↓".to_owned(),
        "escape" => "Esc".to_owned(),
        " " => "␣".to_owned(),
        other => {
            let mut letters = other.chars();
            letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pressed(key: &str, command: bool, shift: bool) -> Pressed {
        Pressed { key: key.to_owned(), command, shift, alt: false }
    }

    #[test]
    fn a_chord_is_its_key_and_what_is_held() {
        let undo = Chord::command("z");
        assert!(undo.is(&pressed("z", true, false)));
        assert!(!undo.is(&pressed("z", true, true)) && !undo.is(&pressed("z", false, false)));
        assert!(Chord::command_shift("z").is(&pressed("z", true, true)));
        assert!(!undo.is(&Pressed { alt: true, ..pressed("z", true, false) }));
    }

    #[test]
    fn a_sign_needs_shift_on_some_keyboards() {
        let sheet = Chord::alone("?");
        assert!(sheet.is(&pressed("?", false, true)) && sheet.is(&pressed("?", false, false)));
        assert!(sheet.is_character() && !Chord::alone("escape").is_character());
    }

    #[test]
    fn caps_are_those_of_the_keyboard() {
        assert_eq!(Chord::command_shift("z").caps(false), ["Ctrl", "⇧", "Z"]);
        assert_eq!(Chord::command("k").caps(true), ["⌘", "K"]);
        assert_eq!(Chord::alone("pagedown").caps(true), ["Page ↓"]);
        assert_eq!(Chord::alone("escape").caps(false), ["Esc"]);
    }
}
