//! Every word Clientele says: Fluent catalogues in three languages, numbers and dates behind one trait.
