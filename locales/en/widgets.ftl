# Elements on other people's pages.
widget-empty = There is no data here yet.
widget-loading = Loading { $name } …

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
phase-fetch = Fetching…
