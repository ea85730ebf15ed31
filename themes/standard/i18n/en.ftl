# Every word that the interface shows. A language that lacks a message shows this one.

## The frame

skip = Skip to the content
navigation = Main
languages = Languages
languages-footer = This page in other languages
breadcrumbs = You are here
home = Home
feed = Feed
feed-title = New sessions
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
newest-first = Newest first
filter = Filter and sort
filter-any = Any
filter-clear = Show all again
filter-title = Words in the title
filter-shown = Shown: { $shown } of { $all }
filter-part = Fetching the rest of the list: part { $part } of { $parts }
filter-bound = Only { $n } sessions of this list are looked through.
language = Language
sort = Order
sort-date = Oldest first
sort-number = By number
sort-title = By title
sort-name = By name
sort-weight = By number of sessions
by-name = By name
by-year = Year by year
list-empty = Nothing is on record yet.
year = Year
trend-caption = Sessions by year
timeline = Timeline of sessions
timeline-about = A dot is a day, a bar a month or a whole year: as much as the record knows. Each leads to its session.
timeline-about-years = Each bar is a year, the stronger its colour, the more sessions.

## Sessions

sessions = Sessions
sessions-none = No session is on record yet.
sessions-direct = Sessions that name it
sessions-all = All { $n } sessions
session-count = { $n ->
    [one] { $n } session
   *[other] { $n } sessions
}
session-number = Session { $n }
session-previous = Previous session
session-next = Next session
neighbours = Neighbouring sessions
newest = Latest sessions
series = { $n ->
    [one] Series
   *[other] Series
}
unrecorded = Not on record
unrecorded-about = These sessions are known to have been held, but no account of them has been found.
draft = Draft
draft-note = This report is unfinished. Readers of the published site do not see it.
embargo = Under embargo until { $date }, { $time } UTC
embargo-note = Readers of the published site see nothing of this report before then.
untranslated = This text has not been translated into this language yet. It is shown in the language in which it was written.
untranslated-languages = It can be read in:
untranslated-part = Parts of this page have not been translated into this language yet. They are shown in the language in which they were written.
translation-older = The original of this text has been revised since this translation was made.
help-translate = Help with the translation

facts = At a glance
date = Date
calendar-solar = Solar Hijri calendar
place = Place
format = Format
format-in-person = In person
format-virtual = Online
format-hybrid = In person and online
organisers = { $n ->
    [one] Organiser
   *[other] Organisers
}
subjects = Concerning
themes = Themes
translations = Available in
translator = Translation
updated = Report last revised

rule = Terms of attribution
rule-basis = Basis:
rule-chatham-house = Chatham House Rule
rule-chatham-house-about = What was said may be used; who said it, and for whom, may not be disclosed.
rule-non-attribution = Not for attribution
rule-non-attribution-about = The discussion may be reported in general terms, without attributing any view to a person or a party.
rule-on-record = On the record
rule-on-record-about = What was said may be quoted and attributed to the speaker.

participants = Participants
participants-more = and { $n } more
participants-partial = Only some of those who took part are known: these, among others.
participants-none = The record does not name the participants.
known-partial = among others
people = { $n ->
    [one] { $n } person
   *[other] { $n } people
}
report-none = There is no written report of this session yet. What is known of it is set out on this page.
speakers = Speakers on the record
speakers-about = Only people whom an organiser has itself named in public appear here.
named-by = Named by:
documents = Documents
sources = Sources
related = Related sessions
related-about = Sessions that share parties and themes with this one, the closest first.
cite = Cite this report
quoted = “{ $text }”
cite-convened = convened by { $names }
cite-translated = translated by { $name }
cite-bibtex = For programs that manage references (BibTeX):
cite-csl = The same as CSL-JSON:
footnote = Note { $n }
close = Close

## Countries, groups, organisations

country = Country
group = Group
organisation = Organisation
as-participant = As participant
as-host = As host
as-subject = As subject
as-member = Through groups
as-organiser = As organiser
capacity = Capacity
countries-about = A country counts as a participant only where it took part in its own name. Sessions in which a group stood for it are counted apart.
countries-caption = Countries, by number of sessions in each capacity
countries-leading = Countries most often at the table
map-title = World map of participation
map-about = The stronger the colour of a country, the more often it was at the table in its own name; one in grey never was. Each in colour leads to its record.
map-figures = The figures behind the map
map-members = Map of the members
map-members-about = The members at the time of the latest session. The stronger the colour of a country, the more often it was at the table in its own name; one that is only outlined never was.
map-boundaries = Boundaries and names on this map do not imply any opinion on the legal status of a territory, nor endorsement or acceptance of a boundary.
map-seats = { $n ->
    [one] Map with the country that took part.
   *[other] Map with the { $n } countries that took part.
}
map-host = The ring is the host country.
groups-about = Regions and organisations of states that took part under a common name.
organisations-about = Those who convened the sessions, and organisations that took part in them.
organisations-caption = Organisations, by number of sessions in each capacity
member-of = Member of
members = Members
members-about = With the number of sessions in which each took part in its own name.
member-from = from
member-until = until
members-source = Source of this list
through = Through
through-about = The group took part and the country was a member at the time; the country was not named itself.
companions-country = Most often at the table with
seat = Seat
website = Website

## Themes and crossings

theme = Theme
themes-about = The subjects of the dialogue. A theme's figure includes the sessions of its narrower themes, each counted once.
themes-leading = Themes most discussed
theme-count-about = narrower themes included
broader = Part of
narrower = Narrower themes
companions-theme = Often discussed together with
crossing = Participant and theme
crossing-about = Sessions in which this participant took part and this theme was discussed.
other-themes = other themes
other-parties = other participants
all-themes = All themes

matrix-title = Participants and themes
matrix-about = How often each country and group was at the table when a theme was discussed. Every figure leads to the sessions behind it.
matrix-caption = Sessions by participant and theme

year-previous = Earlier
year-next = Later
years-around = Neighbouring years

## Recommendations

recommendations-about = The steps that sessions called for, who was called upon, and what is known to have become of them.
recommendations-all = In all
recommendations-by-status = Recommendations by status
recommendations-none = No recommendation is on record yet.
recommendations-to = Recommendations addressed to it
recommendations-to-group = Recommendations addressed to the group { $group }
recommendations-to-group-about = The country was a member of the group on the date of the session.
recommendation-number = Recommendation { $n }
recommendation-to = Addressed to
recommendation-themes = Concerns
recommendation-status = Status
status-open = Open
status-under-way = Under way
status-met = Met
status-overtaken = Overtaken by events
status-none = Status not known
by-theme = By theme
by-addressee = By addressee

## Other pages

not-found = Page not found
not-found-about = There is no page at this address. The record can be entered here:
moved = This page has moved:

map-record = Map of participation
published-by = Published by { $name }
partners = Partners

## Data

data-title = Data
data-about = The whole record can be downloaded in open formats. What the pages of this site show is in these files, too.
data-files = Files
data-sessions-json = every session with its facts, ids and addresses
data-sessions-csv = the same as a table, for spreadsheets
data-index-json = the cross-index: who took part, in what, when, on what
data-feed = new sessions, in the Atom format
data-rules = Conventions
data-rule-ids = A session's id is its series and its name, as in its address. A participant's id says what kind it is: country:QA, group:eu, organisation:chs. Countries have their two-letter code from ISO 3166-1. Themes have ids of their own.
data-rule-order = Lists of sessions run by date, then by number, then by id. A date known only to the month or the year counts as its first day.
data-rule-absent = What is not known is left out, never filled with an empty value.
data-rule-languages = Names of places, capacities, offices and titles of sources and documents are in the default language of the site. Where they are written in others as well, a field such as name_by_language has them all.
data-rule-dates = Dates follow ISO 8601 and are cut to what is known: 2021-09-15, 2021-09 or 2021.
data-rule-addresses = Addresses start at the root of this host.
data-field = Field
data-shape = Shape
data-meaning = Meaning
data-sessions-about = An object with one field, sessions: a list of objects, one for each session.
data-sessions-caption = Fields of a session
data-session-id = The session's id.
data-session-series = The id of its series.
data-session-number = Its number within the series.
data-session-address = Where its report is.
data-session-title = Its title in each language in which it has one.
data-session-summary = One paragraph about it, likewise by language.
data-session-date = When it was held, or when it began.
data-session-end_date = Its last day, if it took several.
data-session-place = The town or the house, and the host country's code.
data-session-format = How it met.
data-session-rule = The terms of attribution.
data-session-organisers = The ids of the organisations that convened it.
data-session-participants = Who took part, in what capacity, and how many people, as far as the record says.
data-session-subjects = The countries, groups or organisations that it was about.
data-session-themes = The ids of its themes, as the report names them; broader themes are not added.
data-session-languages = The languages in which it can be read.
data-session-recommendations = What it called for: the number, the text by language, to whom, on which themes, what became of it, and a remark by language.
data-session-speakers = People who spoke on the record, and who made their names public.
data-session-sources = Where the facts come from.
data-session-documents = Files that belong to the session.
data-csv-about = The sessions of sessions.json, one line each, below a line with the names of the columns. The text is UTF-8.
data-index-about = An object of six objects. Every list in it is a list of session ids; what would be empty is left out.
data-index-caption = Parts of the index
data-index-countries = By country: the sessions that it hosted, in which it took part, and that were about it. Under through, by group, are the sessions in which it was not named itself while a group of which it was then a member took part.
data-index-groups = By group: the sessions in which it took part, and those about it.
data-index-organisations = By organisation: the sessions that it convened, and those in which it took part.
data-index-themes = By theme: its sessions and those of narrower themes, each once.
data-index-years = By year.
data-index-crossings = By participant and theme: the sessions in which that country or group took part itself and that theme, or a narrower one, was discussed.
data-feeds = Feeds
data-feeds-about = Every series, country, group, theme and organisation has a feed of its own. Add feed.xml to the address of its page.
data-ids = What the ids stand for
data-ids-about = The countries, groups, organisations and themes of this record, with their ids.
data-id = Id
data-name = Name

## Search

search = Search
search-words = Words
search-hint = Words in titles and reports. Put a phrase in “quotation marks”.
search-clear = Clear
search-all-languages = All languages
search-relevance = By relevance
search-found = Results found: { $n }
search-page = Page
search-results = Results
search-elsewhere = Search in all languages
search-more = More results
search-failed = The search could not be loaded. Please try again.
search-without-scripts = The search needs JavaScript. Without it, these indexes lead to every session:
search-key = The key / leads to the search
search-recommendation = Recommendation { $number }
