# Files to fill in: a table is a line of column names and example rows, cells apart by " | ". The column names are words that
# the mapping recognises; a questionnaire's answers go into the columns of its table.

templates = Templates and questionnaires
templates-about = Fill one in with a spreadsheet program, replace the examples, and drop it here.
templates-table = Table
templates-questionnaire = Questionnaire text
template-orders = Orders
template-survey = Satisfaction survey
template-kano = Kano questionnaire
template-servqual = SERVQUAL questionnaire
template-forms = Forms for managers and staff
template-tickets = Tickets and complaints
template-texts = Texts
template-orders-table =
    Customer ID | Order date | Order ID | Product | Category | Quantity | Unit price
    C001 | 2025-01-05 | 1001 | Green tea | Drinks | 2 | 9.50
    C002 | 2025-01-06 | 1002 | Teapot | Kitchen | 1 | 24.00
    C001 | 2025-02-11 | 1003 | Green tea | Drinks | 3 | 9.50
template-survey-table =
    Customer ID | Date | Recommend score | Satisfied | Would come again | Brings friends | Comment
    C001 | 2025-03-01 | 9 | yes | yes | yes | Friendly and quick.
    C002 | 2025-03-02 | 4 | no | no | no | Waited far too long.
    C003 | 2025-03-02 | 7 | yes | yes | no | All fine.
template-survey-questionnaire =
    Thank you for telling us how it was.
    1. How likely are you to recommend us to a friend? 0 (not at all likely) to 10 (extremely likely)
    2. Were you satisfied? yes / no
    3. Would you come again? yes / no
    4. Would you bring friends? yes / no
    5. What should we know? (free text)
template-kano-table =
    Customer ID | Free Wi-Fi with | Free Wi-Fi without | Short queue with | Short queue without
    C001 | like | neutral | expect | dislike
    C002 | like | live with | like | dislike
    C003 | neutral | neutral | expect | dislike
template-kano-questionnaire =
    For each feature, answer both questions with one of: I like it / I expect it / I am neutral / I can live with it / I dislike it.
    1a. How do you feel if there is free Wi-Fi?
    1b. How do you feel if there is no free Wi-Fi?
    2a. How do you feel if the queue is short?
    2b. How do you feel if the queue is not short?
    (Replace the features by your own; answer a goes into the column “with”, answer b into “without”.)
template-servqual-column-expected = { $dimension } { $n } expected
template-servqual-column-perceived = { $dimension } { $n } perceived
template-servqual-dimension-tangibles = Tangibles
template-servqual-dimension-reliability = Reliability
template-servqual-dimension-responsiveness = Responsiveness
template-servqual-dimension-assurance = Assurance
template-servqual-dimension-empathy = Empathy
template-servqual-customer = Customer ID
template-servqual-intro = Answer twice for each sentence, from 1 (not at all) to 7 (entirely): first how it should be at an excellent company of this kind (expected), then how it is at ours (perceived).
template-servqual-tangibles =
    The equipment is up to date.
    The rooms are pleasant to look at.
    The staff look neat.
    Leaflets and papers fit the service.
template-servqual-reliability =
    What is promised for a certain time is done by then.
    Problems of customers are taken seriously.
    The service is right the first time.
    Services are ready when they were announced.
    Records are kept without errors.
template-servqual-responsiveness =
    Customers are told when the service will be done.
    Service is prompt.
    The staff are always willing to help.
    The staff find time to answer customers.
template-servqual-assurance =
    The staff can be trusted.
    Customers feel safe in their dealings.
    The staff are polite.
    The staff know what they need to know.
template-servqual-empathy =
    Customers get individual attention.
    The opening hours suit the customers.
    The staff care about each person.
    Customers' interests come first.
    The staff understand what customers need.
template-forms-table =
    Role | Dimension | Belief | Standard | Delivery | Promise
    manager | Tangibles | 6 | 6 | |
    manager | Reliability | 6 | 5 | |
    staff | Tangibles | | | 5 | 6
    staff | Reliability | | | 4 | 7
template-forms-questionnaire =
    From 1 (not at all) to 7 (entirely), for each dimension: tangibles, reliability, responsiveness, assurance, empathy.
    Managers: What do customers expect of an excellent company? (belief)
    Managers: How far do our written standards ask for it? (standard)
    Staff: How far do we deliver what the standards ask for? (delivery)
    Staff: How much of it do we promise to customers outside? (promise)
template-tickets-table =
    Ticket ID | Customer ID | Opened at | First response at | Resolved at | Promised at | Category | Channel | Agent | Satisfaction | Compensation
    T001 | C001 | 2025-03-03 09:10 | 2025-03-03 09:40 | 2025-03-03 15:00 | 2025-03-04 12:00 | Delivery | Phone | Li | 5 | yes
    T002 | C002 | 2025-03-03 11:00 | 2025-03-04 10:00 | | 2025-03-05 12:00 | Billing | Mail | Wu | | no
template-texts-table =
    Customer ID | Date | Comment
    C001 | 2025-03-01 | The staff were friendly and quick, I will come again.
    C002 | 2025-03-02 | I waited an hour and nobody answered my question.
