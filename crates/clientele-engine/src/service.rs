//! The files loaded together and the questions to them. No threads, no clock, no browser: the worker, the page without a worker,
//! the command line and the tests all drive this.

use crate::grid::{Grid, Joined, Scored};
use crate::kept::Kept;
use crate::protocol::{BadRequest, Export, Failure, LoadOptions, Question, Request};
use crate::{csv, summary, windows};
use clientele_core::analysis::{self, AnalysisError, FileKind};
use clientele_core::beside;
use clientele_core::filter::{Clause, Filter};
use clientele_core::ingest::{self, Facts, Feed, Finish, Ingest, Load};
use clientele_core::mapping::{self, Mapping, Role};
use clientele_core::model::{Bitmap, Dataset, Keys, View};
use clientele_core::portrait::{self, Everybody, Subject};
use clientele_core::table::Reading;
use clientele_core::{Cx, Day, Signal};
use serde_json::Value;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

/// What is known of a loaded file beside its data.
pub struct About {
    /// How the file was read.
    pub facts: Facts,
    /// Roles that the columns seem to play.
    pub guesses: Vec<mapping::RoleGuess>,
}

/// The service: feed it a file, then ask.
pub struct Service<S: Signal> {
    signal: S,
    options: LoadOptions,
    ingest: Option<Ingest>,
    files: Vec<Dataset>,
    /// One for each of the files.
    about: Vec<About>,
    grids: Kept<Grid>,
    scores: Kept<Scored>,
    everybody: Kept<Everybody>,
    seen: RefCell<Kept<Seen>>,
}

/// The rows that a filter by analyses left of a file, and its last day: several analyses are asked under the same filter.
struct Seen {
    rows: Bitmap,
    until: Option<Day>,
}

/// Tables kept for the next window: so many questions, so many bytes. A million customers with a number are eight million bytes.
const GRIDS: (usize, usize) = (4, 64 << 20);
const SCORES: (usize, usize) = (16, 96 << 20);
const SEEN: (usize, usize) = (16, 16 << 20);

impl<S: Signal> Service<S> {
    /// A service that reports progress to, and asks for cancellation from, `signal`.
    pub fn new(signal: S) -> Self {
        Self {
            signal,
            options: LoadOptions::default(),
            ingest: None,
            files: Vec::new(),
            about: Vec::new(),
            grids: Kept::new(GRIDS.0, GRIDS.1),
            scores: Kept::new(SCORES.0, SCORES.1),
            everybody: Kept::new(1, usize::MAX),
            seen: RefCell::new(Kept::new(SEEN.0, SEEN.1)),
        }
    }

    /// Begin to read a file. What is loaded stays until the new file is complete.
    pub fn begin(&mut self, options: LoadOptions) {
        self.ingest = Some(Ingest::new(options.read.clone()));
        self.options = options;
    }

    /// Take the next bytes. [`Feed::Again`]: begin again with the file's first byte (the encoding turned out to be
    /// another one).
    pub fn feed(&mut self, bytes: &[u8]) -> Result<Feed, Failure> {
        let ingest = self.ingest.as_mut().ok_or(Failure::Request(BadRequest::NothingLoaded))?;
        Ok(ingest.feed(bytes)?)
    }

    /// Rows read so far, for progress.
    pub fn rows(&self) -> u64 {
        self.ingest.as_ref().map_or(0, Ingest::rows)
    }

    /// The file is complete: build the model and answer with the summary, or `None` for [`Feed::Again`].
    pub fn finish(&mut self) -> Result<Option<String>, Failure> {
        let mut ingest = self.ingest.take().ok_or(Failure::Request(BadRequest::NothingLoaded))?;
        let cx = Cx::new(None, 1, &self.signal);
        match ingest.finish(&cx)? {
            Finish::Again => {
                self.ingest = Some(ingest);
                Ok(None)
            }
            Finish::Load(load) => {
                let Load { mut table, mut facts } = *load;
                ingest::reread(&mut table, &self.options.readings, &mut facts.issues);
                let guesses = mapping::guess(&table);
                let mapping = self.options.mapping.clone().unwrap_or_else(|| Mapping::from_guesses(&guesses));
                let mut dataset = Dataset::new(table, mapping);
                dataset.kind = self.options.kind;
                if !self.options.beside {
                    self.files.clear();
                    self.about.clear();
                }
                self.files.push(dataset);
                self.about.push(About { facts, guesses });
                self.forget();
                Ok(Some(self.summary()))
            }
        }
    }

    /// The files that are loaded.
    pub fn files(&self) -> &[Dataset] {
        &self.files
    }

    /// One of them.
    pub fn file(&self, at: usize) -> Result<(&Dataset, &About), Failure> {
        self.files.get(at).zip(self.about.get(at)).ok_or(Failure::Request(BadRequest::NothingLoaded))
    }

    fn summary(&self) -> String {
        summary::of(&self.files, &self.about)
    }

    /// Answer a request written as JSON.
    pub fn answer(&mut self, request: &str) -> Result<String, Failure> {
        let request = serde_json::from_str(request)?;
        self.handle(request)
    }

    /// Answer a request. Replies are JSON, but for [`Request::Export`], which is CSV text.
    pub fn handle(&mut self, request: Request) -> Result<String, Failure> {
        match request {
            Request::Configure { mapping, readings, kind, file } => {
                self.configure(file, mapping, &readings, kind)
            }
            Request::Forget { file } => {
                self.file(file)?;
                self.files.remove(file);
                self.about.remove(file);
                self.forget();
                Ok(self.summary())
            }
            Request::Analyze(question) => self.analyze(&question),
            Request::Customers { question, window } => {
                let grid = self.grid(&question)?;
                windows::customers(self.file(grid.file)?.0, &grid, &window)
            }
            Request::Portrait { subject, question } => self.portrait(&subject, &question),
            Request::Rows { filter, window, file } => windows::rows(&self.view(&filter, file)?, &window),
            Request::Values { column, limit, search, file } => {
                windows::values(self.file(file)?.0, &column, limit, search.as_deref().unwrap_or_default())
            }
            Request::Groups { question, field } => windows::groups(&self.scored(&question)?.table, &field),
            Request::Counts { filter, file } => summary::counts(&self.view(&filter, file)?),
            Request::Issues { file } => Ok(serde_json::to_string(&self.file(file)?.1.facts.issues)?),
            Request::Export { what: Export::Customers, question, window, labels, .. } => {
                let grid = self.grid(&question)?;
                let data = self.file(grid.file)?.0;
                let order = grid.order(&window, data);
                Ok(csv::customers(data.customer_texts(), &grid.table, &order, &labels))
            }
            Request::Export { what: Export::Rows, question, labels, exact, .. } => {
                let view = self.view(&question.filter, question.file.unwrap_or(0))?;
                Ok(csv::rows(&view.data.table, Some(&view.rows), &labels, exact))
            }
            Request::Export { what: Export::Table, question, labels, exact, .. } => {
                Ok(csv::rows(&self.file(question.file.unwrap_or(0))?.0.table, None, &labels, exact))
            }
        }
    }

    /// Run an analysis; the reply is its report as JSON.
    pub fn analyze(&self, question: &Question) -> Result<String, Failure> {
        let analysis = find(&question.id)?;
        let mut view = self.question_view(question)?;
        if analysis.focus && question.filter.without(analysis.id) != question.filter {
            view.focus = Some(self.view(&question.filter, self.home(question))?.present());
        }
        Ok((analysis.run)(&view, &question.params, &self.cx(question))?)
    }

    /// Customers with what is known of each, as the question asks; kept for its next window.
    fn grid(&mut self, question: &Question) -> Result<Rc<Grid>, Failure> {
        let key = serde_json::to_string(question)?;
        if let Some(grid) = self.grids.get(&key) {
            return Ok(grid);
        }
        let grid =
            if question.id.is_empty() { self.joined_grid(question)? } else { self.own_grid(question)? };
        let bytes = grid.bytes();
        Ok(self.grids.put(key, grid, bytes))
    }

    fn own_grid(&mut self, question: &Question) -> Result<Grid, Failure> {
        let scored = self.scored(question)?;
        // A selection made in this analysis's own figures narrows the list of its customers, not its scores.
        let view = self.view(&question.filter, scored.home)?;
        Ok(Grid::of_analysis(scored.home, windows::present(&view, &scored.table)))
    }

    /// Columns of several analyses side by side.
    fn joined_grid(&mut self, question: &Question) -> Result<Grid, Failure> {
        let file = question.file.or_else(|| main_file(&self.files)).unwrap_or(0);
        let present = self.view(&question.filter, file)?.present();
        let mut columns = Vec::with_capacity(question.columns.len());
        for name in &question.columns {
            let column = self.joined_column(question, name, file, &present);
            columns.push(column.unwrap_or_else(|problem| Joined::missing(name, present.count(), problem)));
        }
        Ok(Grid::joined(file, &present, columns))
    }

    fn joined_column(
        &mut self,
        question: &Question,
        name: &str,
        file: usize,
        present: &Bitmap,
    ) -> Result<Joined, Failure> {
        let bad = || Failure::from(AnalysisError::BadParameter { name: name.to_owned() });
        let (id, field) = name.split_once('.').ok_or_else(bad)?;
        let scored = self.scored(&of_analysis(question, id))?;
        let column = scored.table.column(field).ok_or_else(bad)?;
        let (base, home) = (self.file(file)?.0, self.file(scored.home)?.0);
        let there = (file != scored.home)
            .then(|| beside::same_customers(base, home).ok_or(AnalysisError::NotJoined))
            .transpose()?;
        let key = |who: usize| match &there {
            Some(there) => there.get(who).copied().unwrap_or(Keys::NONE),
            None => who as u32,
        };
        Ok(Joined::of(name, column, &scored.table, present.iter().map(key)))
    }

    fn portrait(&mut self, subject: &Subject, question: &Question) -> Result<String, Failure> {
        let asked = Question { filter: of_rows(&question.filter), ..question.clone() };
        let everybody = self.everybody(&asked)?;
        let (view, cx) = (self.view(&asked.filter, everybody.file)?, self.cx(&asked));
        Ok(portrait::portrait(&everybody, &view, subject, &cx)?)
    }

    /// What portraits of the same question share; kept for the next one.
    fn everybody(&mut self, asked: &Question) -> Result<Rc<Everybody>, Failure> {
        let key = serde_json::to_string(asked)?;
        if let Some(everybody) = self.everybody.get(&key) {
            return Ok(everybody);
        }
        let file = asked.file.or_else(|| main_file(&self.files)).unwrap_or(0);
        let mut tables = BTreeMap::new();
        for id in portrait::ANALYSES {
            if beside::home(&self.files, id).is_none() {
                continue;
            }
            let table = match self.scored(&of_analysis(asked, id)) {
                Ok(scored) => Ok(Rc::clone(&scored.table)),
                Err(Failure::Analysis(error)) => Err(error),
                Err(other) => return Err(other),
            };
            tables.insert(id, table);
        }
        let params = match &asked.params {
            Value::Object(params) => params.clone().into_iter().collect(),
            _ => BTreeMap::new(),
        };
        let view = self.view(&asked.filter, file)?;
        let mut table = |id: &str| tables.remove(id).unwrap_or(Err(AnalysisError::NothingMatches));
        let everybody = portrait::everybody((&self.files, file), params, &view, &self.cx(asked), &mut table)?;
        let bytes = everybody.bytes();
        Ok(self.everybody.put(key, everybody, bytes))
    }

    /// What an analysis knows of each customer before its own selection; kept, because several questions ask for it.
    fn scored(&mut self, question: &Question) -> Result<Rc<Scored>, Failure> {
        let analysis = find(&question.id)?;
        let list = analysis.customers.ok_or_else(|| no_such(&question.id))?;
        let asked = Question { filter: question.filter.without(analysis.id), ..question.clone() };
        let key = serde_json::to_string(&asked)?;
        if let Some(scored) = self.scores.get(&key) {
            return Ok(scored);
        }
        let table = list(&self.question_view(question)?, &question.params, &self.cx(question))?;
        let scored = Scored { home: self.home(question), table: Rc::new(table) };
        let bytes = scored.table.columns.len() * scored.table.customers.len() * 8;
        Ok(self.scores.put(key, scored, bytes))
    }

    /// Forget answers that are kept.
    pub(crate) fn forget(&mut self) {
        self.grids.clear();
        self.scores.clear();
        self.everybody.clear();
        self.seen.borrow_mut().clear();
    }

    fn cx(&self, question: &Question) -> Cx<'_> {
        Cx::new(question.as_of, question.seed.unwrap_or(1), &self.signal)
    }

    /// The file that answers.
    fn home(&self, question: &Question) -> usize {
        question.file.or_else(|| beside::home(&self.files, &question.id)).unwrap_or(0)
    }

    /// An analysis is not cut down by the selection made in its own figures.
    fn question_view(&self, question: &Question) -> Result<View<'_>, Failure> {
        self.view(&question.filter.without(&question.id), self.home(question))
    }

    fn view(&self, filter: &Filter, file: usize) -> Result<View<'_>, Failure> {
        self.file(file)?;
        let found = || filter.among(&self.files, file, &Cx::new(None, 1, &self.signal));
        if !filter.all.iter().any(|clause| matches!(clause, Clause::Members { .. })) {
            return Ok(found()?);
        }
        let key = format!("{file} {}", serde_json::to_string(filter)?);
        let known = self.seen.borrow_mut().get(&key);
        if let Some(view) =
            known.and_then(|seen| filter.again(&self.files, file, seen.rows.clone(), seen.until))
        {
            return Ok(view);
        }
        let view = found()?;
        let seen = Seen { rows: view.rows.clone(), until: view.until };
        self.seen.borrow_mut().put(key, seen, view.rows.len() / 8);
        Ok(view)
    }

    fn configure(
        &mut self,
        file: usize,
        mapping: Option<Mapping>,
        readings: &BTreeMap<String, Reading>,
        kind: Option<FileKind>,
    ) -> Result<String, Failure> {
        let (Some(dataset), Some(about)) = (self.files.get_mut(file), self.about.get_mut(file)) else {
            return Err(Failure::Request(BadRequest::NothingLoaded));
        };
        let mapping = mapping.unwrap_or_else(|| dataset.mapping.clone());
        ingest::reread(&mut dataset.table, readings, &mut about.facts.issues);
        dataset.kind = kind;
        dataset.remap(mapping);
        self.forget();
        Ok(self.summary())
    }
}

/// The file whose customers stand for all: the first with purchases, else the first with customers.
fn main_file(files: &[Dataset]) -> Option<usize> {
    let known = |data: &Dataset| data.mapping.get(Role::Customer).is_some();
    files.iter().position(|data| data.transactions.is_ok()).or_else(|| files.iter().position(known))
}

/// The question of one of several analyses, without a selection of customers by name: what is computed of one does not change
/// when he is picked.
fn of_analysis(question: &Question, id: &str) -> Question {
    let keep = |clause: &&Clause| !matches!(clause, Clause::Customers { .. });
    Question {
        id: id.to_owned(),
        params: question.params.get(id).cloned().unwrap_or_default(),
        columns: Vec::new(),
        file: None,
        filter: Filter { all: question.filter.all.iter().filter(keep).cloned().collect() },
        ..question.clone()
    }
}

/// The filter without clauses that select customers.
fn of_rows(filter: &Filter) -> Filter {
    let keep = |clause: &&Clause| !matches!(clause, Clause::Customers { .. } | Clause::Members { .. });
    Filter { all: filter.all.iter().filter(keep).cloned().collect() }
}

fn find(id: &str) -> Result<&'static analysis::Analysis, Failure> {
    analysis::find(id).ok_or_else(|| no_such(id))
}

fn no_such(id: &str) -> Failure {
    AnalysisError::NoSuchAnalysis { id: id.to_owned() }.into()
}
