// The end of every worker file: the glue before it made the global that starts the engine.
