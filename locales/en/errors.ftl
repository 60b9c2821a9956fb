# What went wrong, and what to do about it.

error-unexpected = Something unexpected happened ({ $message }). What was loaded is still there.
error-unknown = Something unexpected happened. What was loaded is still there.
error-not-understood = The engine did not understand the request ({ $message }).
error-cancelled = Cancelled.
error-nothing-loaded = Nothing is loaded yet.

error-engine-missing = A part of the program could not be fetched. Check the connection to this site and try again.
error-engine-closed = The engine was closed. Open the file again.
error-worker-blocked = The policy of this page lets no engine start. Its administrator allows worker-src 'self' blob: (or script-src 'self' for the page itself) and script-src 'wasm-unsafe-eval'.
error-worker-trapped = The engine broke off while working. What you see stays; open the file again to go on.
error-worker-silent = The engine stopped answering and was ended. What you see stays; open the file again to go on.
error-out-of-memory = There was not enough memory for this file. Close other tabs, or load fewer columns or rows.

error-file-unreadable = The file could not be read. It may have been moved, changed or deleted meanwhile.
error-empty = The file is empty.
error-not-text = This is no table: the file is { $kind }. Save it as CSV or Excel and open that.
error-too-large = The file is too large: { $found } where { $limit } is the limit.
error-too-deep = The JSON is nested more than { $limit } levels deep.
error-too-many-cells = The file has too many rows or cells: { $found } where { $limit } is the limit.
error-too-many-columns = The file has { $found } columns or more; { $limit } is the limit.
error-broken-json = The JSON is broken at line { $line }, column { $column }.
error-not-tabular = There is no list of records in this JSON.
error-truncated = The file ends in the middle, and nothing before can be used.
error-encrypted = The file is behind a password. Save it without one and open that.
error-old-spreadsheet = This is a spreadsheet of before 2007 (.xls). Save it as .xlsx and open that.
error-not-a-spreadsheet = This package holds no spreadsheet.
error-damaged = The file is cut off or broken.
error-no-such-sheet = There is no sheet “{ $sheet }”.
error-no-such-encoding = The encoding “{ $encoding }” is not known.
error-bad-address = This is no address.
error-address-elsewhere = “{ $host }” is another site, and this page may contact only its own: that is what keeps your data in. Download the file and drop it here.
error-unreachable = Nothing was found at “{ $address }”.
error-clipboard-refused = The browser did not allow copying. Select the link and copy it yourself.

error-missing-role = Say which column is “{ $role }”: the analysis cannot do without it.
error-no-such-column = There is no column “{ $column }” in this file.
error-not-joined = This is narrowed by a selection in another file, and the two files have no customer column in common: say in both which column is the customer, or clear the selection.
error-no-such-analysis = There is no analysis “{ $id }”.
error-bad-parameter = A setting cannot be used: { $name }.
error-no-usable-row = { $rows ->
    [0] There are no rows below the header.
    [one] The only row lacks a customer, a readable date or a readable amount. Check the roles below.
   *[other] None of the { $rows } rows has a customer, a readable date and a readable amount. Check the roles below.
}
error-nothing-matches = Nothing matches the filter.
error-not-enough = There is too little data for this: found { $found }, needed { $needed } { $what ->
    [purchases] purchases
    [complete-periods] complete periods
    [periods] periods
    [active-customers] active customers
    [ended-contracts] ended contracts
    [durations] durations
    [labelled-rows] labelled rows
    [customers] customers
    [features] features
    [question-pairs] pairs of Kano questions
    [scores] scores
    [answers] answers
    [clocks] service times with two columns
    [measured-times] times measured
    [steps] column of the steps of a recovery
    [texts] texts
   *[other] { $what }
}.
error-as-of-before-first = The as-of date { $as_of } lies before the first order of { $first }.

# What a file is instead of a table.
kind-of-text = text
kind-of-sheet = a spreadsheet
kind-of-document = a text document
kind-of-parquet = a Parquet file
kind-of-html = a web page
kind-of-xml = an XML file
kind-of-zip = a ZIP archive
kind-of-gzip = a gzip archive
kind-of-archive = an archive
kind-of-pdf = a PDF
kind-of-png = a PNG picture
kind-of-jpeg = a JPEG picture
kind-of-picture = a picture
kind-of-sqlite = an SQLite database
kind-of-statistics = a file of a statistics program
kind-of-binary = neither text nor a known table
error-part-missing = A part of the page could not be fetched. Is there a connection? After an update, load the page again.
