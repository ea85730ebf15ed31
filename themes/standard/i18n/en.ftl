# The text of the interface. A language that lacks a message uses the one given here.
#
# Use plain words and one term for each thing, in this file and in translations:
#
# session            one meeting of a dialogue
# series             the sessions held under one name, in order
# report             the text about a session
# participant        a country, group or organisation that took part; never a person
# country            a state or territory; it takes part in its own name or is represented by a group
# group              a region or organisation of countries that takes part under one name
# organisation       a body that organises sessions or takes part in them
# organiser          an organisation that organised a session
# speaker            a person whose name an organiser has published
# subject            a country, group or organisation that a session was about; the label is "About"
# theme, sub-theme   what was discussed; a sub-theme is part of a wider theme
# role               how somebody belongs to a session: as participant, host, subject or organiser
# attribution rule   what may be said about who said what
# recommendation     a step that a session called for, addressed to somebody
# status             what became of it: open, in progress, implemented, overtaken by events, not known
# crossing           one participant and one theme; the matrix shows all of them
# address            the URL of a page
# ID                 the short name of a thing in the data files

## The frame

skip = Skip to main content
# The name of the main menu for screen readers, which add "navigation".
navigation = Main
languages = Languages
languages-footer = This page in other languages
breadcrumbs = You are here
home = Home
feed = Feed
feed-title = Latest sessions
calendar = Calendar
calendar-title = Calendar of sessions
# A label: links to the calendar and the feed follow.
subscribe = Subscribe:
on-this-page = On this page
contents = Contents
comma = ,{" "}

nav-sessions = Sessions
nav-countries = Countries
nav-groups = Groups
nav-themes = Themes
nav-organisations = Organisations
nav-years = Years
nav-matrix = Matrix
nav-recommendations = Recommendations
nav-data = Data

## Lists

pager = Pages of this list
pager-previous = Previous
pager-next = Next
pager-page = page { $n } of { $total }
# An order that can be chosen; also the heading of a list in this order.
newest-first = Newest first
filter = Filter and sort
filter-any = Any
filter-clear = Clear filters
filter-title = Words in the title
filter-shown = Showing { $shown } of { $all }
filter-part = Loading the rest of the list: part { $part } of { $parts }
# Follows `filter-shown` in brackets.
filter-bound = Only { $n } sessions in this list were loaded. The rest are not included.
language = Language
sort = Sort order
sort-date = Oldest first
sort-number = By number
sort-title = By title
sort-name = By name
sort-weight = By number of sessions
by-name = By name
by-year = Sessions by year
list-empty = There is nothing here yet.
year = Year
trend-caption = Number of sessions each year
timeline = Timeline of sessions
timeline-about = Dots are exact dates; bars are months or years.
# Follows `timeline-about`.
timeline-about-doubtful = Marks with an outline only are dates that are not certain.
# A dark page has light colours for high numbers, so do not say "darker".
timeline-about-years = Each bar is a year. A stronger colour means more sessions.

## Sessions

sessions = Sessions
sessions-none = There are no sessions yet.
# A heading on the page of a country. The other lists there begin with `through`.
sessions-direct = Sessions as participant, host or subject
sessions-all = All { $n } sessions
session-count = { $n ->
    [one] { $n } session
   *[other] { $n } sessions
}
session-number = Session { $n }
session-previous = Previous session
session-next = Next session
neighbours = Previous and next session
newest = Latest sessions
# A session that has not been held yet.
session-upcoming = Next session
planned = Planned
planned-note = This session has not been held yet, so there is no report.
planned-sessions = Planned sessions
# In calendars.
planned-title = Planned: { $title }
series = { $n ->
    [one] Series
   *[other] Series
}
unrecorded = Sessions with no report
unrecorded-about = These sessions belong to the series, but no report of them has been found.
draft = Draft
draft-note = This report is not finished. It does not appear on the published site.
embargo = Under embargo until { $date }, { $time } UTC
embargo-note = No part of this report appears on the published site before then.
untranslated = This text has not been translated into this language yet. It is shown in its original language.
untranslated-languages = You can read it in:
untranslated-part = Parts of this page have not been translated into this language yet. They are shown in their original language.
translation-older = The original text has been revised since this translation was made.
help-translate = Help with the translation

facts = At a glance
date = Date
calendar-solar = Solar Hijri calendar
# Dates that are not exact. The last word says how exact the dates are: to the day, month or year.
date-about-day = about { $date }
date-about-month = about { $date }
date-about-year = about { $date }
date-uncertain = { $date } (uncertain)
# One day among these.
date-between-day = between { $from } and { $to }
date-between-month = between { $from } and { $to }
date-between-year = between { $from } and { $to }
place = Place
format = Format
format-in-person = In person
format-virtual = Online
format-hybrid = In person and online
organisers = { $n ->
    [one] Organiser
   *[other] Organisers
}
# A note in a bibliographic record.
organisers-note = Organisers: { $names }
# A label: the countries, groups or organisations that the session was about.
subjects = About
themes = Themes
translations = Available in
# A label: whoever made the translation.
translator = Translated by
updated = Report last revised
updated-planned = Last updated

rule = Attribution rule
# Where it is stated that this rule applies.
rule-basis = Basis:
rule-chatham-house = Chatham House Rule
rule-chatham-house-about = What was said may be used. Who said it, and on whose behalf, may not be revealed.
rule-non-attribution = Not for attribution
rule-non-attribution-about = The discussion may be reported in general terms. No view may be attributed to a person or a participant.
rule-on-record = On the record
rule-on-record-about = What was said may be quoted and attributed to the speaker.

participants = Participants
# The end of a short list of participants; `participants-incomplete` can follow.
participants-more = and { $n } more
participants-incomplete = (list incomplete)
participants-partial = This list is incomplete: only some of the participants are known.
participants-none = The participants are not known.
people = { $n ->
    [one] { $n } person
   *[other] { $n } people
}
report-none = There is no written report of this session yet. This page shows what is known about it.
speakers = Named speakers
speakers-about = Only people whose names an organiser has published are listed here.
named-by = Name published by:
documents = Documents
sources = Sources
related = Related sessions
related-about = Sessions with the same participants and themes. The most similar come first.
cite = Cite this report
quoted = “{ $text }”
cite-convened = organised by { $names }
cite-translated = translated by { $name }
# The paragraph of a report, in a citation. { $n } is not a number but its digits.
cite-paragraph = para. { $n }
cite-bibtex = For reference managers (BibTeX):
cite-ris = For reference managers (RIS):
cite-csl = As CSL-JSON:
footnote = Footnote { $n }
close = Close

## Countries, groups, organisations

country = Country
group = Group
organisation = Organisation
# Roles: the heads of columns, and items of a list that `capacity` begins.
as-participant = Participant
as-host = Host
as-subject = Subject
as-member = Represented by a group
as-organiser = Organiser
capacity = Role
# Labels of figures at the head of a page.
sessions-as-participant = Sessions attended
sessions-as-host = Sessions hosted
sessions-as-subject = Sessions about it
sessions-as-member = Sessions through a group
sessions-as-organiser = Sessions organised
countries-about = A country counts as a participant only if it took part in its own name. Sessions in which a group represented it are counted separately.
countries-caption = Number of sessions for each country, by role
countries-leading = Countries that took part most often
map-title = Map of participating countries
map-about = A stronger colour means more sessions attended in the country’s own name. Grey countries attended none. Select a country to see its sessions.
map-figures = Number of sessions for each country
map-members = Map of members
map-members-about = Members at the time of the latest session. A stronger colour means more sessions attended in the country’s own name. Countries shown only in outline attended none.
map-boundaries = The boundaries and names on this map do not express an opinion on the legal status of any territory, and do not endorse or accept any boundary.
map-seats = { $n ->
    [one] Map of the country that took part.
   *[other] Map of the { $n } countries that took part.
}
map-host = The ring marks the host country.
groups-about = Regions and organisations of countries that took part under one name.
organisations-about = Organisations that organised sessions or took part in them.
organisations-caption = Number of sessions for each organisation, by role
member-of = Member of
members = Members
members-about = The number is how many sessions each member attended in its own name.
# Followed by a date.
member-from = from
member-until = until
members-source = Source of this list
# A heading on the page of a country. The name of a group follows.
through = Represented by
through-about = The group took part. The country was a member at the time but was not itself named as a participant.
companions-country = Countries most often at the same sessions
# The country in which an organisation is based.
seat = Based in
website = Website

## Themes and crossings

theme = Theme
themes-about = What the sessions discussed. The number for each theme includes the sessions on its sub-themes, and counts each session once.
themes-leading = Most discussed themes
theme-count-about = including sub-themes
broader = Part of
narrower = Sub-themes
companions-theme = Themes often discussed with this one
crossing = Participant and theme
crossing-about = Sessions in which this participant took part and this theme was discussed.
other-themes = other themes
other-parties = other participants
all-themes = All themes

matrix-title = Matrix of participants and themes
matrix-about = How many sessions on each theme each country and group took part in. Select a number to see the sessions.
matrix-caption = Number of sessions by participant and theme

year-previous = Previous year
year-next = Next year
years-around = Previous and next year

## Recommendations

recommendations-about = What sessions recommended, to whom, and what is known about the results.
recommendations-all = Total
recommendations-counted = Recommendations that repeat an earlier one are counted too, in every figure on this page.
recommendations-by-status = Recommendations by status
recommendations-none = There are no recommendations yet.
# The name is that of a country, group or organisation, without an article. If your language would have to
# inflect it, put it behind a colon.
recommendations-to = Recommendations addressed to { $name }
recommendations-to-group = Recommendations addressed to the group { $group }
recommendations-to-group-about = The country was a member of this group on the date of the session.
recommendation-number = Recommendation { $n }
recommendation-to = Addressed to
recommendation-themes = Themes
recommendation-status = Status
status-open = Open
status-under-way = In progress
status-met = Implemented
status-overtaken = Overtaken by events
status-none = Status not known
status-unknown = Not known
course = History
course-link = History and citation
course-cite = Cite this recommendation
followed = Earlier recommendations followed up
course-made = Recommended in
course-repeated = Repeated in
course-followed = Recorded in the report on
course-repeats = Recommendations that it repeats
course-by-year = Recommendations by year
course-by-year-about = Columns above the line show recommendations in the year of the session. Columns below it show recommendations implemented in that year.
course-new = New
course-again = Repeated
course-undated = { $n ->
    [one] One more was implemented on a date that is not recorded.
   *[other] { $n } more were implemented on dates that are not recorded.
}
as-table = Show as a table
by-theme = By theme
by-addressee = By addressee

## Corrections

corrections = Corrections
corrections-about = Corrections that were made to reports after they were published.
corrections-all = All corrections
corrections-feed = Feed of corrections
correction-entry = Correction of { $date }: { $text }

## Other pages

not-found = Page not found
not-found-about = Sorry, this page does not exist.
not-found-pages = Start from one of these pages:
moved = This page has moved:

map-record = Map of participation
published-by = Published by { $name }
partners = Partners

## Data

data-title = Data
data-about = You can download the data of this site in open formats. The files contain the facts about every session. The full reports are on their own pages.
data-files = Files
data-sessions-json = every session with its facts, IDs and addresses
data-sessions-csv = the same data as a table, for spreadsheets
data-index-json = an index of sessions by country, group, organisation, theme and year
data-sessions-by-year-csv = number of sessions each year
data-sessions-by-party-csv = number of sessions for each country, group and organisation, by role
data-sessions-by-theme-csv = number of sessions on each theme
data-party-trends-csv = number of sessions that each participant attended each year
data-theme-trends-csv = number of sessions on each theme each year
data-co-attendance-csv = number of sessions that each two participants attended together
data-themes-ttl = the themes as a SKOS vocabulary, in Turtle
data-themes-jsonld = the same vocabulary in JSON-LD
data-datapackage-json = a description of all these files, with their fields (Frictionless Data Package)
data-recommendations-json = every recommendation with its status and history
data-recommendations-csv = the same recommendations as a table, for spreadsheets
data-passages-json = what the reports say on each theme and about each country, group and organisation
data-feed = the latest sessions, in the Atom format
data-calendar = sessions with exact dates, planned ones included, for calendar programs (iCalendar)
data-rules = Conventions
data-rule-ids = The ID of a session is made of its series and its name, as in its address. The ID of a participant begins with what it is: country:QA, group:eu, organisation:chs. Countries have their two-letter code from ISO 3166-1. Themes have their own IDs.
data-rule-order = Lists of sessions are in order of date, then number, then ID. If the exact day is not known, the earliest day that the date and the number of the session allow is used.
data-rule-absent = If something is not known, its field is left out. No field is empty.
data-rule-languages = Names of places, capacities of participants, roles of speakers, and titles of sources and documents are in the default language of the site. If they are also available in other languages, a field such as name_by_language has them all.
data-rule-dates = Dates follow ISO 8601 and are as exact as is known: 2021-09-15, 2021-09 or 2021. From its second part (EDTF), 2021-09~ means about, 2021? means uncertain, 2021% means both, 2021-08-15/2021-09-07 is a period, and [2021-08-15..2021-09-07] is one day among these.
data-rule-addresses = Addresses begin at the root of this host.
data-field = Field
data-shape = Structure
data-meaning = Meaning
data-sessions-about = An object with one field, sessions: a list with one object for each session.
data-sessions-caption = Fields of a session
data-session-id = The ID of the session.
data-session-series = The ID of its series.
data-session-number = Its number in the series.
data-session-address = The address of its report.
data-session-title = Its title, in each language that it is available in.
data-session-summary = One paragraph about it, by language.
data-session-date = When it was held, or its first day.
data-session-end_date = Its last day, if it took more than one.
data-session-place = The town or building, and the code of the host country.
data-session-format = How it was held.
data-session-rule = The attribution rule.
data-session-organisers = The IDs of its organisers.
data-session-participants = Who took part, in what capacity, and how many people, if recorded.
data-session-subjects = The countries, groups or organisations that it was about.
data-session-themes = The IDs of its themes, as given in the report. The wider themes they are part of are not added.
data-session-languages = The languages in which it can be read.
data-session-recommendations = Its recommendations: number, text by language, addressees, themes, status, and a note by language.
data-session-speakers = The named speakers, and who published their names.
data-session-sources = Where the facts come from.
data-session-documents = The files that belong to it.
data-csv-about = The sessions of sessions.json, one on each line. The first line has the names of the columns. The text is UTF-8.
data-recommendations-about = An object with one field, recommendations: a list with one object for each recommendation. Its ID is that of the session, # and its number. status is the newest known, status_date its date. repeats has the earlier recommendations that it repeats, repeated the later ones that repeat it, and followed every status that a later session recorded, with its date, text and sources. In recommendations.csv, followed is the number of these.
data-index-about = An object with six objects. Every list in it is a list of session IDs. Empty lists are left out.
data-index-caption = Parts of the index
data-index-countries = By country: the sessions that it hosted, that it took part in, and that were about it. Under through, by group, are the sessions in which it was not named itself but was represented by a group of which it was a member at the time.
data-index-groups = By group: the sessions that it took part in, and those about it.
data-index-organisations = By organisation: the sessions that it organised, and those that it took part in.
data-index-themes = By theme: its sessions and those of its sub-themes, each session once.
data-index-years = By year.
data-index-crossings = By participant and theme: the sessions in which that country or group took part itself and that theme, or one of its sub-themes, was discussed.
data-passages-about = An object with a list for each theme, country, group and organisation. The key is theme: and the ID of the theme, or the ID of the participant. The list of a theme includes the passages on its sub-themes. The earliest session comes first. A passage in several languages is listed once for each language.
data-passages-caption = Fields of a passage
data-passage-session = The ID of the session.
data-passage-paragraph = The number of the paragraph in the report. The address of the session followed by #p and this number leads to it.
data-passage-lang = The language of the text.
data-passage-text = The whole text of the paragraph, without formatting.
data-feeds = Feeds
data-feeds-about = Every series, country, group, theme and organisation has its own feed. Add feed.xml to the address of its page.
data-statistics = Statistics and IDs
data-statistics-about = Numbers of sessions by year, participant and theme, with the IDs used in the files. The CSV files above have the same numbers in full.
data-caption-parties = Number of sessions by role
data-caption-themes = Number of sessions, including those on sub-themes
data-trends = Main themes by year
data-caption-trends = Number of sessions on each main theme each year, including sub-themes
data-together = Participants at the same sessions
data-caption-together = Number of sessions that each two participants attended together: the { $n } that attended most. On the diagonal: all sessions that the participant attended.
data-id = ID
data-name = Name

## Search

search = Search
# The label of the field for words.
search-words = Search for
search-hint = For an exact phrase, use “quotation marks”.
search-clear = Clear search
search-all-languages = All languages
search-relevance = Most relevant first
search-found = Results found: { $n }
# The kind of a result that is neither a session nor a series.
search-page = Page
search-results = Results
search-elsewhere = Search in all languages
search-more = More results
search-failed = Sorry, the search could not be loaded. Try again.
search-without-scripts = Search needs JavaScript. Without it, you can find every session from these pages:
# The label of a tick box that turns this key on or off.
search-key = Press / to search

## Tables and filters

column-number = No.
column-title = Title
filter-only = Filter
filter-words = Words in the text
countries-represented = Represented only by groups
countries-represented-about = These countries are not named as participants, hosts or subjects of a session. The figure is the number of sessions in which a group represented them.
search-about = Searches the titles, summaries, reports and recommendations of all sessions, their participants, themes and places, and the other pages of this site.
search-site = Search this site

## Passages that are not published

# Before the reason.
passage-withheld = A passage is withheld:
# Labels in the preview, which readers do not see.
passage-internal-shown = Internal passage: not published
passage-withheld-shown = Withheld passage: only the next line is published

## Paragraphs and passages

# The accessible name of the number of a paragraph. { $n } is not a number but its digits.
paragraph-number = Paragraph { $n }
# Said when the address of a paragraph has been copied.
paragraph-copied = Address copied
# A heading: what is said on a theme, or about a country, group or organisation.
passages = What the reports say
passage-count = { $n ->
    [one] { $n } passage
   *[other] { $n } passages
}
# A link to all passages.
passages-all = All passages ({ $n })
passages-theme-about = Parts of the reports on this theme and its sub-themes.
passages-party-about = Parts of the reports that mention this country, group or organisation.
passages-party-rule = Passages from sessions under an attribution rule are about this country, group or organisation and never report what it said.
passages-crossing-about = What was said on this theme in sessions that this participant attended.
passages-crossing-rule = Passages from sessions under an attribution rule never say who said it.
