# Share: the dialog, and what is said about figures that leave.

share = Share
share-link = Link to this view
share-copy = Copy link
share-copied = The link was copied
share-saved = The file was saved
share-no-data = The link says how to look: analysis, settings, filter. It carries no data; whoever opens it loads the file.
share-dropped = { $n ->
    [one] One filter quotes cells of your file and stays out of the link.
   *[other] { $n } filters quote cells of your file and stay out of the link.
}
share-customers = Customers
share-customers-about = One row a customer with scores and segment, as filtered
share-rows = Rows
share-rows-about = The rows that pass the filter, as in your file
share-what = What leaves
share-all-figures = All figures of this page
share-link-part = Link
share-as-document = As a document
share-slides = Slides
share-slides-about = PowerPoint, one figure a slide; filter, method and reservations in the speaker notes
share-html = Report
share-html-about = One HTML file without scripts, with tables and method; opens offline, prints to A4 and Letter
share-xlsx = Workbook
share-xlsx-about = A sheet a table, numbers as numbers; the last sheet says filter, as-of date and method
share-csv = Table
share-csv-about = Only the table, for other programs: no word about filter and method; choose one figure
share-picture = Picture
share-picture-about = Filter, as-of date and analysis stand below it; choose one figure
share-picture-svg = Vectors (SVG)
share-picture-png = { $n }× pixels (PNG)
share-as-data = As data
share-json = Numbers
share-json-about = Every number of this analysis, the same bytes as from the command line
share-exact = Rows exactly as in the file
share-exact-about = Otherwise texts that a spreadsheet would run as formulas begin with an apostrophe.
share-small = Hide small cells
share-small-about = Counts below this number are hidden in figures and tables, and others with them where a total would tell. Sentences and the link stay as they are.
share-small-limit = Fewer than
share-working = Making { $what } …
share-done = { $name } was handed to the browser. If nothing arrives, the browser or the page around forbids downloads.

share-about = About
share-about-line = { $name }: { $text }
share-about-analysis = Analysis
share-about-data = Data
share-about-filter = Filter
share-about-no-filter = none
share-about-as-of = As of
share-about-settings = Settings
share-about-method = Method
share-about-caveat = Reservation
share-about-hidden = Small cells
share-about-source = Source
share-about-made = { $files }, read by Clientele { $version }
share-hidden = Counts below { $k } are hidden
share-hidden-cell = hidden
share-table = Table
share-rows-left-out = { $n ->
    [one] One more row is left out here.
   *[other] { $n } more rows are left out here.
}

error-picture-too-large = This browser cannot draw a picture that large. Take fewer pixels, or vectors.
error-save-failed = The file could not be kept: the disk is full, or the browser gives this page no room.
error-small-cells = Lists of customers, rows and the numbers with every count do not leave while small cells are hidden.
