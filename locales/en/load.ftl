# Loading a file, and what was found in it.

load-title = See who your customers are
load-about = Open orders, a survey, tickets or texts, one file or several of the same customers. They are read here, in this tab; nothing is uploaded.
load-ways = Ways to open data
load-drop = Drop files anywhere
load-drop-here = Let go to read it here
load-formats = CSV, TSV, Excel, OpenDocument or JSON, in UTF-8, GB18030, Big5, UTF-16 and more
load-choose = Choose files
load-file = Files to open
load-sample = Try the sample
load-sample-about = A made-up shop with 2,000 customers
load-sample-name = Sample shop
load-paste = Paste cells
load-paste-about = Copied from Excel or any spreadsheet
load-pasted-name = Pasted cells
load-address = From an address
load-address-about = A file on this site
load-read = Read it
load-loaded = Loaded files
load-close = Close
load-promise = No account, no upload, no cookies. This page is not allowed to contact any other address.
load-said = { $rows ->
    [one] One row was read.
   *[other] { $rows } rows were read.
}
loading = Reading
load-so-far = { $rows } rows, { $mb } MB
phase-start = Starting…
phase-read = Reading…
phase-understand = Understanding the columns…
phase-compute = Computing…

load-needs-title = For orders, all it needs is one row an order or order line, with
load-needs-customer = A customer
load-needs-customer-about = a number, a name, a phone: any identifier
load-needs-date = A date
load-needs-date-about = in whatever way it is written
load-needs-amount = An amount
load-needs-amount-about = or a quantity and a price

paste-label = Copy cells in your spreadsheet and paste them here, heads included
paste-example = customer	date	amount
address-label = Address of the file
address-why = Only addresses of this site can be read: the policy that keeps your data in also keeps other addresses out. For a file elsewhere, download it and drop it here.

# Reading: encodings, delimiters, sheets.
map-title = What each column is
map-about = Check which column plays which role. Everything can be changed, and is remembered for the next file of this shape.
map-empty = There is nothing to map yet: open a file first.
map-roles = Roles
map-more-roles = More roles
map-preview = Preview
map-encoding = Encoding
map-delimiter = Delimiter
map-sheet = Sheet
map-sheet-rows = { $name } ({ $n ->
    [one] { $n } row
   *[other] { $n } rows
})
map-sheet-hidden = { $name } (hidden, { $n ->
    [one] { $n } row
   *[other] { $n } rows
})
map-guessed = { $what } (guessed)
map-preamble = { $n ->
    [one] { $n } line above the header kept aside
   *[other] { $n } lines above the header kept aside
}
map-ambiguous = In “{ $column }”, is “{ $example }” day first or month first? The file does not tell.
map-day-first = Day first
map-month-first = Month first

encoding-utf-8 = UTF-8
encoding-gb18030 = GB18030 (GBK), Simplified Chinese
encoding-big5 = Big5, Traditional Chinese
encoding-utf-16le = UTF-16 LE
encoding-utf-16be = UTF-16 BE
encoding-windows-1252 = Windows-1252, Western
encoding-shift-jis = Shift-JIS, Japanese
encoding-euc-kr = EUC-KR, Korean
delimiter-comma = Comma ,
delimiter-semicolon = Semicolon ;
delimiter-tab = Tab
delimiter-pipe = Bar |
delimiter-space = Blank
delimiter-none = None

column-unnamed = (no name)
column-filled = { $share } filled
column-distinct = { $n ->
    [one] { $n } different value
   *[other] { $n } different values
}
column-kind = Type of “{ $column }”
column-order = Notation of “{ $column }”
kind-text = Text
kind-category = Category
kind-integer = Whole number
kind-decimal = Number
kind-money = Money
kind-date = Date
kind-date-time = Date and time
kind-boolean = Yes / no
kind-empty = Empty
order-ymd = Y M D
order-dmy = D M Y
order-mdy = M D Y
order-point = 1,234.5
order-comma = 1.234,5

# What happened to the rows.
report-title = What happened to the rows
report-none = Shown as soon as customer, date and amount are mapped.
report-read = Rows read
report-used = Rows used
report-missing-customer = Without a customer
report-missing-date = Without a readable date
report-missing-amount = Without a readable amount
report-set-aside = Totals, notes, repeated headers
report-returned = { $n ->
    [one] { $n } row takes money back and is netted.
   *[other] { $n } rows take money back and are netted.
}
report-credit-notes = { $n ->
    [one] { $n } order is a credit note.
   *[other] { $n } orders are credit notes.
}
report-zero = { $n ->
    [one] { $n } row is worth nothing.
   *[other] { $n } rows are worth nothing.
}

issues-title = What was odd
issues-none = Nothing: every cell reads as it should.
issues-first = The first { $n } are listed.
issue-row = Row
issue-column = Column
issue-text = Text
issue-all = all
issue-extra-cells = { $n } rows had more cells than the header
issue-missing-cells = { $n } rows had fewer cells than the header
issue-invalid-bytes = { $n } cells held bytes that are no text in this encoding
issue-nul-bytes = { $n } cells held NUL bytes, which were left out
issue-unclosed-quote = { $n } quoted cells were never closed
issue-preamble = { $n } lines above the header were kept aside
issue-footer = { $n } rows below the data were kept aside
issue-totals-row = { $n } rows repeat totals and were left out
issue-repeated-header = { $n } headers are repeated inside the file
issue-not-a-number = { $n } cells are no number in a column of numbers
issue-not-a-date = { $n } cells are no date in a column of dates
issue-ambiguous-date = { $n } dates can be read in two orders
issue-cell-cut = { $n } cells were too long and were cut
issue-error-cell = { $n } cells hold a spreadsheet error
issue-uncomputed-formula = { $n } formulas have no stored value
issue-truncated = The file ends in the middle; what came before is kept
issue-nested-value = { $n } nested values were kept as JSON text
issue-not-an-object = { $n } values were no objects
issue-missing-customer = { $n } rows have no customer
issue-missing-date = { $n } rows have no date
issue-missing-amount = { $n } rows have no amount
issue-hidden-sheet = { $n } hidden sheets were left out; they can be picked
load-beside = “{ $name }” stands beside what was loaded: { $n } files are joined by customer, and one filter narrows all of them.
load-beside-about = Drop a survey, tickets or texts of the same customers: they are joined by the customer’s identifier. A file of the same kind takes the place of the one before.
load-remove = Remove { $name }
