//! One data set and the questions to it. No threads, no clock, no browser: the worker, the page without a worker,
//! the command line and the tests all drive this.

use crate::protocol::{BadRequest, Export, Failure, LoadOptions, Question, Request};
use crate::{csv, summary, windows};
use clientele_core::analysis::{self, AnalysisError};
use clientele_core::filter::Filter;
use clientele_core::ingest::{self, Facts, Feed, Finish, Ingest, Load};
use clientele_core::mapping::{self, Mapping};
use clientele_core::model::{Dataset, View};
use clientele_core::table::Reading;
use clientele_core::{Cx, Signal};
use std::collections::BTreeMap;

/// A loaded data set.
pub struct Loaded {
    /// Table, mapping and model.
    pub dataset: Dataset,
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
    loaded: Option<Loaded>,
}

impl<S: Signal> Service<S> {
    /// A service that reports progress to, and asks for cancellation from, `signal`.
    pub fn new(signal: S) -> Self {
        Self { signal, options: LoadOptions::default(), ingest: None, loaded: None }
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
                let dataset = Dataset::new(table, mapping);
                let loaded = self.loaded.insert(Loaded { dataset, facts, guesses });
                Ok(Some(summary::of(loaded)))
            }
        }
    }

    /// What is loaded.
    pub fn loaded(&self) -> Result<&Loaded, Failure> {
        self.loaded.as_ref().ok_or(Failure::Request(BadRequest::NothingLoaded))
    }

    /// Answer a request written as JSON.
    pub fn answer(&mut self, request: &str) -> Result<String, Failure> {
        let request = serde_json::from_str(request)?;
        self.handle(request)
    }

    /// Answer a request. Replies are JSON, but for [`Request::Export`], which is CSV text.
    pub fn handle(&mut self, request: Request) -> Result<String, Failure> {
        match request {
            Request::Configure { mapping, readings } => self.configure(mapping, &readings),
            Request::Analyze(question) => self.analyze(&question),
            Request::Customers { question, window } => {
                let (view, table) = self.customers(&question)?;
                windows::customers(&view, &table, &window)
            }
            Request::Rows { filter, window } => windows::rows(&self.view(&filter)?, &window),
            Request::Counts { filter } => summary::counts(&self.view(&filter)?),
            Request::Issues {} => Ok(serde_json::to_string(&self.loaded()?.facts.issues)?),
            Request::Export { what: Export::Customers, question, labels } => {
                let (view, table) = self.customers(&question)?;
                Ok(csv::customers(&view, &table, &labels))
            }
            Request::Export { what: Export::Rows, question, labels } => {
                let view = self.view(&question.filter)?;
                Ok(csv::rows(&view.data.table, Some(&view.rows), &labels))
            }
            Request::Export { what: Export::Table, labels, .. } => {
                Ok(csv::rows(&self.loaded()?.dataset.table, None, &labels))
            }
        }
    }

    /// Run an analysis; the reply is its report as JSON.
    pub fn analyze(&self, question: &Question) -> Result<String, Failure> {
        let analysis = find(&question.id)?;
        let mut view = self.question_view(question)?;
        if analysis.focus && question.filter.without(analysis.id) != question.filter {
            view.focus = Some(self.view(&question.filter)?.present());
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
        let view = self.view(&question.filter)?;
        let present = windows::present(&view, scored);
        Ok((view, present))
    }

    fn cx(&self, question: &Question) -> Cx<'_> {
        Cx::new(question.as_of, question.seed.unwrap_or(1), &self.signal)
    }

    /// An analysis is not cut down by the selection made in its own figures.
    fn question_view(&self, question: &Question) -> Result<View<'_>, Failure> {
        self.view(&question.filter.without(&question.id))
    }

    fn view(&self, filter: &Filter) -> Result<View<'_>, Failure> {
        Ok(filter.view(&self.loaded()?.dataset, &Cx::new(None, 1, &self.signal))?)
    }

    fn configure(
        &mut self,
        mapping: Option<Mapping>,
        readings: &BTreeMap<String, Reading>,
    ) -> Result<String, Failure> {
        let loaded = self.loaded.as_mut().ok_or(Failure::Request(BadRequest::NothingLoaded))?;
        let mapping = mapping.unwrap_or_else(|| loaded.dataset.mapping.clone());
        ingest::reread(&mut loaded.dataset.table, readings, &mut loaded.facts.issues);
        loaded.dataset.remap(mapping);
        Ok(summary::of(loaded))
    }
}

fn find(id: &str) -> Result<&'static analysis::Analysis, Failure> {
    analysis::find(id).ok_or_else(|| no_such(id))
}

fn no_such(id: &str) -> Failure {
    AnalysisError::NoSuchAnalysis { id: id.to_owned() }.into()
}
