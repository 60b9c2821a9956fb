//! What the words of a text come to: negation, degree, turns, wishes, questions and marks.

use super::aspects::Aspects;
use super::fold::Folded;
use super::lexicon::{Before, Turn};
use super::read::{Kind, Makeup, Token};

/// Each exclamation mark adds so much, up to [`MOST_MARKS`] of them.
const EXCLAMATION: f64 = 0.292;
const MOST_MARKS: u32 = 4;
/// A word in capitals, where not all are, is so much stronger.
const CAPITALS: f64 = 0.733;
/// Boosters farther from their word add less.
const DISTANCE: [f64; 3] = [1.0, 0.95, 0.9];
/// What comes before a "but", and after it.
const BEFORE_BUT: f64 = 0.5;
const AFTER_BUT: f64 = 1.5;
/// What is wished for, or said of what might be.
const IF: f64 = 0.35;
/// "Not very": the negation of a degree turns less round.
const NOT_VERY: f64 = -0.5;
/// "Good" before another word, 好慢, says how much.
const GOOD_AS_DEGREE: f64 = 1.4;
/// A question that says the opposite, where nothing else is said.
const RHETORIC: f64 = -1.2;
/// A negation reaches over so many words, or characters of no known word.
const REACH_LATIN: u32 = 3;
const REACH_HAN: u32 = 6;
/// Sums are squared against this on their way to a score.
const ALPHA: f64 = 15.0;

/// A word and what it adds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Hit {
    /// Bytes of the folded text.
    pub(super) from: u32,
    pub(super) to: u32,
    /// With everything around it.
    pub(super) effect: f64,
    /// Whether something turned it round.
    pub(super) turned: bool,
    /// The number of its clause, and of its sentence.
    pub(super) clause: u32,
    sentence: u32,
}

/// A word that changed another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Changer {
    pub(super) from: u32,
    pub(super) to: u32,
}

/// Something spoken of.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mention {
    pub(super) aspects: Aspects,
    pub(super) clause: u32,
    pub(super) sentence: u32,
}

/// What was found in a text.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) hits: Vec<Hit>,
    pub(super) changers: Vec<Changer>,
    pub(super) mentions: Vec<Mention>,
    /// The sum of the effects, with the exclamation marks.
    pub(super) sum: f64,
}

/// A sum as a score from -1 to 1.
pub(super) fn score(sum: f64) -> f64 {
    if sum == 0.0 { 0.0 } else { sum / (sum * sum + ALPHA).sqrt() }
}

impl Found {
    /// What a clause comes to; where it says nothing, what its sentence does.
    pub(super) fn about(&self, mention: &Mention) -> Option<f64> {
        let sum = |wanted: &dyn Fn(&Hit) -> bool| {
            let mut own = self.hits.iter().filter(|hit| wanted(hit)).peekable();
            own.peek().is_some().then(|| own.map(|hit| hit.effect).sum())
        };
        sum(&|hit| hit.clause == mention.clause).or_else(|| sum(&|hit| hit.sentence == mention.sentence))
    }
}

/// A word that waits for what it changes.
#[derive(Clone, Copy)]
struct Pending {
    before: Before,
    place: u32,
    from: u32,
    to: u32,
    latin: bool,
    /// What it says itself, where it changes nothing: 缺乏.
    valence: f64,
}

/// Apply the rules to the tokens of a text.
pub(super) fn apply(tokens: &[Token], folded: &Folded, raw: &str, makeup: &Makeup, found: &mut Found) {
    found.hits.clear();
    found.changers.clear();
    found.mentions.clear();
    let mut reading = Reading {
        folded,
        raw,
        mixed_case: raw.bytes().any(|b| b.is_ascii_lowercase()),
        found,
        pending: Vec::new(),
        held: Vec::new(),
        sentence: 0,
        clause: 0,
        begin: 0,
        scale: 1.0,
        since: 0,
        conditional: false,
        asked: None,
        last_place: None,
    };
    let mut rest = tokens;
    while let Some((token, following)) = rest.split_first() {
        rest = reading.token(token, following);
    }
    reading.end_sentence();
    let sum: f64 = found.hits.iter().map(|hit| hit.effect).sum();
    let marks = EXCLAMATION * f64::from(makeup.exclamations.min(MOST_MARKS));
    found.sum = if sum == 0.0 { 0.0 } else { sum + marks.copysign(sum) };
}

struct Reading<'a> {
    folded: &'a Folded,
    raw: &'a str,
    mixed_case: bool,
    found: &'a mut Found,
    pending: Vec<Pending>,
    /// What the last word was changed by, in case the next one is, too.
    held: Vec<Pending>,
    sentence: u32,
    clause: u32,
    /// The first hit of this sentence.
    begin: usize,
    /// What hits are worth after a "but", and the first of them.
    scale: f64,
    since: usize,
    conditional: bool,
    /// The question that says the opposite, and how many hits there were before it.
    asked: Option<(u32, u32)>,
    /// Where the last hit of this clause stands.
    last_place: Option<u32>,
}

impl Reading<'_> {
    /// Read a token; what is left to read.
    fn token<'t>(&mut self, token: &Token, following: &'t [Token]) -> &'t [Token] {
        let meaning = match token.kind {
            Kind::Pause => {
                self.end_clause();
                return following;
            }
            Kind::Stop => {
                self.end_sentence();
                return following;
            }
            Kind::Word(meaning) => meaning,
        };
        if meaning.aspects != Aspects::NONE {
            let mention = Mention { aspects: meaning.aspects, clause: self.clause, sentence: self.sentence };
            self.found.mentions.push(mention);
        }
        if let Some(rest) = self.either_or(token, following) {
            return rest;
        }
        let near = |place: u32| token.place.saturating_sub(place) <= 2;
        if meaning.after != 0.0 && self.last_place.is_some_and(near) {
            if let Some(last) = self.found.hits.last_mut() {
                last.effect *= meaning.after;
                last.turned ^= meaning.after < 0.0;
                self.change(token);
            }
            return following;
        }
        let degree = self.good_as_degree(token, following);
        if let Some(before) = degree.or(token.kind.before()) {
            self.pending.push(self.pend(token, before));
        } else if meaning.valence != 0.0 {
            self.hit(token, meaning.valence);
        }
        self.turn(token, meaning.turn);
        following
    }

    fn pend(&self, token: &Token, before: Before) -> Pending {
        let latin = self.text(token).is_ascii();
        let valence = token.kind.meaning().valence;
        Pending { before, place: token.place, from: token.from, to: token.to, latin, valence }
    }

    fn text(&self, token: &Token) -> &str {
        self.folded.text.get(token.from as usize..token.to as usize).unwrap_or("")
    }

    fn change(&mut self, token: &Token) {
        self.found.changers.push(Changer { from: token.from, to: token.to });
    }

    /// 贵不贵: a question, and says nothing.
    fn either_or<'t>(&self, token: &Token, following: &'t [Token]) -> Option<&'t [Token]> {
        let [not, again, rest @ ..] = following else { return None };
        let touch = token.to == not.from && not.to == again.from;
        let same = matches!(self.text(not), "不" | "没") && self.text(token) == self.text(again);
        (touch && same && token.kind.meaning().valence != 0.0).then_some(rest)
    }

    fn good_as_degree(&self, token: &Token, following: &[Token]) -> Option<Before> {
        let next = following.first().filter(|next| next.from == token.to)?;
        let good = self.text(token) == "好" && next.kind.meaning().valence != 0.0;
        (good && next.kind.turn() == Turn::Nothing).then_some(Before::Degree(GOOD_AS_DEGREE))
    }

    fn hit(&mut self, token: &Token, valence: f64) {
        let mut effect = valence;
        if self.mixed_case && self.in_capitals(token) {
            effect += CAPITALS.copysign(effect);
        }
        let wish = token.kind.turn() == Turn::Wish;
        if !wish {
            effect = self.changed(effect, token);
        }
        if wish && !self.conditional {
            self.damp(self.begin);
        } else if self.conditional && !wish {
            effect *= IF;
        }
        effect *= self.scale;
        self.push(token.from, token.to, effect, effect * valence < 0.0);
        self.last_place = Some(token.place);
    }

    fn push(&mut self, from: u32, to: u32, effect: f64, turned: bool) {
        let (clause, sentence) = (self.clause, self.sentence);
        self.found.hits.push(Hit { from, to, effect, turned, clause, sentence });
    }

    /// A word's effect with what stands before it, the nearest first.
    fn changed(&mut self, valence: f64, token: &Token) -> f64 {
        let mut effect = valence;
        let mut very = false;
        self.held.clear();
        while let Some(pending) = self.pending.pop() {
            let distance = token.place.saturating_sub(pending.place);
            let reach = if pending.latin { REACH_LATIN } else { REACH_HAN };
            if distance > reach {
                break;
            }
            self.held.insert(0, pending);
            self.found.changers.push(Changer { from: pending.from, to: pending.to });
            match pending.before {
                Before::Nothing => {}
                Before::Boost(boost) => {
                    let near = DISTANCE.get(distance.saturating_sub(1) as usize).copied().unwrap_or(0.9);
                    effect += boost * near * effect.signum();
                }
                Before::Degree(factor) => {
                    effect *= factor;
                    very = true;
                }
                Before::Not(factor) if very && !pending.latin => {
                    // 不很好 says less than 不好.
                    effect = valence * NOT_VERY.max(factor);
                    very = false;
                }
                Before::Not(factor) => effect *= factor,
            }
        }
        self.pending.clear();
        effect
    }

    fn in_capitals(&self, token: &Token) -> bool {
        let (from, to) = (self.folded.raw(token.from as usize), self.folded.raw(token.to as usize));
        let word = self.raw.get(from..to).unwrap_or("").trim_end();
        let letters = word.bytes().filter(u8::is_ascii_alphabetic);
        word.is_ascii() && letters.clone().count() > 1 && letters.clone().all(|b| b.is_ascii_uppercase())
    }

    fn turn(&mut self, token: &Token, turn: Turn) {
        match turn {
            Turn::Nothing | Turn::Wish => return,
            Turn::But => {
                // At the beginning of a sentence it turns away from the one before. Of several in a sentence the last counts.
                if self.begin == self.found.hits.len() {
                    self.since = self.found.hits.partition_point(|hit| hit.sentence + 1 < self.sentence);
                }
                let earlier = self.found.hits.iter_mut().skip(self.since);
                earlier.for_each(|hit| hit.effect *= BEFORE_BUT / self.scale);
                self.since = self.found.hits.len();
                self.scale = AFTER_BUT;
                self.conditional = false;
                self.end_clause();
            }
            Turn::If => self.conditional = true,
            Turn::Ask => {
                self.asked = Some((token.from, token.to));
                self.pending.push(self.pend(token, Before::Not(-0.74)));
            }
            Turn::Or => {
                self.pending.splice(0..0, self.held.drain(..));
                for pending in &mut self.pending {
                    pending.place = token.place;
                }
                return;
            }
        }
        self.change(token);
    }

    fn damp(&mut self, from: usize) {
        self.found.hits.iter_mut().skip(from).for_each(|hit| hit.effect *= IF);
    }

    fn end_clause(&mut self) {
        for own in std::mem::take(&mut self.pending).iter().filter(|pending| pending.valence != 0.0) {
            let effect = own.valence * self.scale;
            self.push(own.from, own.to, effect, false);
        }
        self.clause += 1;
        self.held.clear();
        self.last_place = None;
    }

    fn end_sentence(&mut self) {
        if let Some((from, to)) = self.asked.take()
            && self.begin == self.found.hits.len()
        {
            self.push(from, to, RHETORIC, false);
        }
        self.end_clause();
        self.sentence += 1;
        self.begin = self.found.hits.len();
        (self.scale, self.since) = (1.0, self.begin);
        self.conditional = false;
    }
}
