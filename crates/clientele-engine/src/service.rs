//! The files loaded together and the questions to them. No threads, no clock, no browser: the worker, the page without a worker,
//! the command line and the tests all drive this.

use crate::protocol::{BadRequest, Export, Failure, LoadOptions, Question, Request};
use crate::{csv, summary, windows};
use clientele_core::analysis::{self, AnalysisError, FileKind};
use clientele_core::beside;
use clientele_core::filter::Filter;
use clientele_core::ingest::{self, Facts, Feed, Finish, Ingest, Load};
use clientele_core::mapping::{self, Mapping};
use clientele_core::model::{Dataset, View};
use clientele_core::table::Reading;
use clientele_core::{Cx, Signal};
use std::collections::BTreeMap;

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
}

impl<S: Signal> Service<S> {
    /// A service that reports progress to, and asks for cancellation from, `signal`.
    pub fn new(signal: S) -> Self {
        Self { signal, options: LoadOptions::default(), ingest: None, files: Vec::new(), about: Vec::new() }
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
                Ok(self.summary())
            }
            Request::Analyze(question) => self.analyze(&question),
            Request::Customers { question, window } => {
                let (view, table) = self.customers(&question)?;
                windows::customers(&view, &table, &window)
            }
            Request::Rows { filter, window, file } => windows::rows(&self.view(&filter, file)?, &window),
            Request::Values { column, limit, file } => windows::values(self.file(file)?.0, &column, limit),
            Request::Counts { filter, file } => summary::counts(&self.view(&filter, file)?),
            Request::Issues { file } => Ok(serde_json::to_string(&self.file(file)?.1.facts.issues)?),
            Request::Export { what: Export::Customers, question, labels, .. } => {
                let (view, table) = self.customers(&question)?;
                Ok(csv::customers(&view, &table, &labels))
            }
            Request::Export { what: Export::Rows, question, labels, exact } => {
                let view = self.view(&question.filter, question.file.unwrap_or(0))?;
                Ok(csv::rows(&view.data.table, Some(&view.rows), &labels, exact))
            }
            Request::Export { what: Export::Table, question, labels, exact } => {
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

    /// What an analysis knows of each customer.
    pub fn customers(
        &self,
        question: &Question,
    ) -> Result<(View<'_>, clientele_core::model::CustomerTable), Failure> {
        let analysis = find(&question.id)?;
        let list = analysis.customers.ok_or_else(|| no_such(&question.id))?;
        // A selection made in this analysis's own figures narrows the list of its customers, not its scores.
        let scored = list(&self.question_view(question)?, &question.params, &self.cx(question))?;
        let view = self.view(&question.filter, self.home(question))?;
        let present = windows::present(&view, scored);
        Ok((view, present))
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
        Ok(filter.among(&self.files, file, &Cx::new(None, 1, &self.signal))?)
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
        Ok(self.summary())
    }
}

fn find(id: &str) -> Result<&'static analysis::Analysis, Failure> {
    analysis::find(id).ok_or_else(|| no_such(id))
}

fn no_such(id: &str) -> Failure {
    AnalysisError::NoSuchAnalysis { id: id.to_owned() }.into()
}
