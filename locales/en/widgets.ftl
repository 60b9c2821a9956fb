# Elements on other people's pages.
widget-empty = There is no data here yet.
widget-no-report = There is no report here yet.
widget-loading = Loading { $name } …

filter-search = Find a value
filter-none-found = No such value.
filter-more = { $n ->
    [one] One more value can be found by searching.
   *[other] { $n } more values can be found by searching.
}
filter-cleared = Nothing is filtered by this any more.
filter-from = From
filter-to = To
filter-span = The data goes from { $from } to { $to }.

error-bad-attribute = The attribute “{ $name }” cannot be used: { $value }
error-bad-config = These saved settings cannot be used ({ $message }).
error-bad-source = This cannot be loaded: { $found }. Hand over a file, a blob, a buffer, a text or a list of objects.
error-no-such-data = There is no data element “{ $id }” on this page.
error-no-such-figure = There is no figure “{ $id }” here. There are: { $known }
error-no-such-method = There is no method “{ $name }”.
error-not-answered = This file cannot answer “{ $id }”.
error-unreachable-elsewhere = “{ $host }” could not be reached, or does not allow this page to read its files (CORS).
error-too-slow = “{ $address }” did not answer within { $seconds } seconds.
error-wrong-type = “{ $address }” is a web page, not a file with a table; perhaps one has to log in first.
error-filter-by-what = A filter needs one of the attributes “column”, “segment” and “period”, and only one.
error-no-such-field = “{ $id }” puts customers into no groups by “{ $field }”. It has: { $known }
error-bad-day = “{ $value }” is no day.
error-period-backwards = The first day is after the last one.
error-recipe-damaged = This is no recipe of a report, or it is damaged.
error-recipe-newer = This report was made by a newer Clientele than the one on this page.
error-recipe-columns = The data lacks columns that this report needs: { $columns }
error-recipe-kind = This report is for data of another kind: { $wanted ->
    [orders] { file-kind-orders }
    [survey] { file-kind-survey }
    [tickets] { file-kind-tickets }
    [texts] { file-kind-texts }
    [servqual] { file-kind-servqual }
    [kano] { file-kind-kano }
    [contracts] { file-kind-contracts }
   *[other] { file-kind-other }
}
phase-fetch = Fetching…
