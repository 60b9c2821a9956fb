# Customers one by one: the list, its columns, portraits.

nav-customers = Customer list
customers-all = Every customer
customers-about = What any analysis says of a customer, side by side. Click a head to sort; choose columns from any analysis.
customers-unmapped = The column that says who the customer is must be mapped before customers can be listed.
customers-title = Customers
customers-search = Find a customer
customers-none = No customer matches.
customers-keys = Arrow keys move; Enter on a head sorts; Enter or the space bar on a row filters everything by its customer.
customers-pick = Filter everything by { $customer }
customers-too-many = A workbook holds { $n } customers at most; the CSV has all.
customers-columns = Columns
customers-n-columns = { $n } chosen
customers-usual-columns = Back to the usual columns

field-score = Score
field-grade = Grade
field-n-answers = Answers
field-loyalty = Loyalty
