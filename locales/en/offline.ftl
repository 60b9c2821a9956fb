# The one-file page, interactive reports, and the installed app.

share-live = Interactive report
share-live-about = One HTML file with program, settings and data inside; opens without a connection, computes again, takes next month’s file. Whoever has it has the data.
share-live-figures = Interactive report without the data
share-live-figures-about = The same file with finished figures in place of the data, counts below 10 hidden, no lists of customers; computes when a file is opened in it

report-inside = Report that came with this page
report-inside-about = The data is not inside. Open a file below, and the same is computed from it.

error-report-damaged = What was saved in this page is damaged or was changed, so it is not used. The page itself works: open your file, or ask for the report again.
error-report-newer = What was saved in this page was made by a newer Clientele than the one inside it. Ask for the report again.
error-report-too-large = With { $megabytes } MB of compressed data the report would be larger than a browser can open. Save it without the data.
error-shell-missing = The part of the program that goes into such a report (clientele-offline.html) could not be fetched. Check the connection to this site and try again.

update-there = A new version of Clientele is there. Loading it closes what is open here; your files stay where they are.
update-now = Load it

main-thread = This page may not start a worker, so the engine runs in the page itself and large files make it slow. To change that, its administrator allows worker-src 'self' blob:.
