# Pashto

## The frame

skip = متن ته ورشئ
navigation = اصلي برخې
languages = ژبې
languages-footer = دا پاڼه په نورو ژبو
breadcrumbs = تاسو دلته یئ
home = کورپاڼه
feed = فیډ
feed-title = وروستۍ ناستې
calendar = جنتري
calendar-title = د ناستو جنتري
subscribe = ګډون:
on-this-page = په دې پاڼه کې
contents = لړلیک
comma = ،{" "}

nav-sessions = ناستې
nav-countries = هېوادونه
nav-groups = ډلې
nav-themes = موضوعات
nav-organisations = بنسټونه
nav-years = کلونه
nav-matrix = تقاطعي جدول
nav-recommendations = سپارښتنې
nav-data = ډاټا

## Lists

pager = د دې نوملړ پاڼې
pager-previous = مخکینۍ
pager-next = ورپسې
pager-page = پاڼه { $n } له { $total } څخه
newest-first = له نویو څخه زړو ته
filter = چاڼ او ترتیب
filter-any = ټول
filter-clear = چاڼ لرې کول
filter-title = د سرلیک ټکي
filter-shown = ښودل شوې: له { $all } څخه { $shown }
filter-part = د نوملړ پاتې برخه راوړل کېږي: له { $parts } څخه { $part } برخه
filter-bound = د دې نوملړ یوازې { $n } ناستې راوړل شوې. نورې ناستې پکې نه دي شاملې.
language = ژبه
sort = ترتیب
sort-date = لومړی زړې
sort-number = د شمېرې له مخې
sort-title = د سرلیک له مخې
sort-name = د نوم له مخې
sort-weight = د ناستو د شمېر له مخې
by-name = د نوم له مخې
by-year = ناستې د کال له مخې
list-empty = لا تر اوسه څه نه دي ثبت شوي.
year = کال
trend-caption = په هر کال کې د ناستو شمېر
timeline = د ناستو مهال‌لیک
timeline-about = ټکي کره نېټې ښيي، او پټې میاشتې یا کلونه ښيي.
timeline-about-doubtful = تش نښانونه هغه نېټې دي چې یقیني نه دي.
timeline-about-years = هره پټه یو کال ښيي. غښتلی رنګ د زیاتو ناستو معنا لري.

## Sessions

sessions = ناستې
sessions-none = لا تر اوسه کومه ناسته نه ده ثبت شوې.
sessions-direct = هغه ناستې چې هېواد پکې ګډونوال، کوربه یا د بحث محور و
sessions-all = ټولې { $n } ناستې
session-count = { $n ->
    [one] { $n } ناسته
   *[other] { $n } ناستې
}
session-number = { $n }مه ناسته
session-previous = مخکینۍ ناسته
session-next = ورپسې ناسته
neighbours = مخکینۍ او ورپسې ناسته
newest = وروستۍ ناستې
session-upcoming = راتلونکې ناسته
planned = پلان شوې
planned-note = دا ناسته لا نه ده جوړه شوې، نو راپور یې نشته.
planned-sessions = پلان شوې ناستې
planned-title = پلان شوې: { $title }
series = { $n ->
    [one] د ناستو لړۍ
   *[other] د ناستو لړۍ
}
unrecorded = بې راپوره ناستې
unrecorded-about = دغه ناستې د دې لړۍ برخه دي، خو کوم راپور یې ونه موندل شو.
draft = مسوده
draft-note = دا راپور لا نه دی بشپړ شوی او په خپره شوې وېبپاڼه کې نه ښودل کېږي.
embargo = خپرول یې تر { $date }، { $time } ‏(UTC) پورې منع دي
embargo-note = تر هغه مخکې د دې راپور هېڅ برخه په خپره شوې وېبپاڼه کې نه ښودل کېږي.
untranslated = دا متن لا پښتو ته نه دی ژباړل شوی او په هماغه ژبه ښودل کېږي چې لیکل شوی دی.
untranslated-languages = په دې ژبو یې لوستلی شئ:
untranslated-part = د دې پاڼې ځینې برخې لا پښتو ته نه دي ژباړل شوې او په هماغه ژبه ښودل کېږي چې لیکل شوې دي.
translation-older = تر دې ژباړې وروسته اصلي متن بیا کتل شوی دی.
help-translate = په ژباړه کې مرسته وکړئ

facts = لنډ معلومات
date = نېټه
calendar-solar = هجري لمریز کلیز
date-about-day = د { $date } شاوخوا
date-about-month = د { $date } شاوخوا
date-about-year = د { $date } کال شاوخوا
date-uncertain = { $date } (نېټه یقیني نه ده)
date-between-day = د { $from } او { $to } ترمنځ
date-between-month = د { $from } او { $to } ترمنځ
date-between-year = د { $from } او { $to } کلونو ترمنځ
place = ځای
format = د جوړېدو ډول
format-in-person = حضوري
format-virtual = آنلاین
format-hybrid = حضوري او آنلاین
organisers = { $n ->
    [one] جوړوونکی
   *[other] جوړوونکي
}
organisers-note = تنظیموونکي: { $names }
subjects = د بحث محور
themes = موضوعات
translations = په دې ژبو شته
translator = ژباړه
updated = د راپور وروستۍ بیاکتنه
updated-planned = وروستی تازه کول

rule = د نقلولو قاعده
rule-basis = د قاعدې بنسټ:
rule-chatham-house = د چاتم هاوس قاعده
rule-chatham-house-about = له ویل شویو خبرو ګټه اخیستل کېدای شي، خو دا باید ښکاره نه شي چې چا او د چا په استازیتوب کړې دي.
rule-non-attribution = د ویونکي د نوم له یادولو پرته
rule-non-attribution-about = بحث په ټولیزه توګه بیانېدای شي، خو هېڅ نظر باید کوم کس یا ګډونوال ته منسوب نه شي.
rule-on-record = د ویونکي د نوم په یادولو
rule-on-record-about = ویل شوې خبرې د ویونکي د نوم په یادولو سره نقلېدای شي.

participants = ګډونوال
participants-more = { $n ->
    [one] او { $n } بل ګډونوال
   *[other] او { $n } نور ګډونوال
}
participants-incomplete = (نیمګړی نوملړ)
participants-partial = دا نوملړ نیمګړی دی: یوازې ځینې ګډونوال معلوم دي.
participants-none = ګډونوال معلوم نه دي.
people = { $n ->
    [one] { $n } تن
   *[other] { $n } تنه
}
report-none = د دې ناستې لیکلی راپور لا نشته. څه چې یې په اړه معلوم دي، په همدې پاڼه کې راغلي دي.
speakers = هغه ویناوال چې نومونه یې خپاره شوي دي
speakers-about = دلته یوازې هغه کسان راغلي دي چې نومونه یې جوړوونکو خپاره کړي دي.
named-by = د نوم خپروونکی:
documents = اسناد
sources = سرچینې
related = اړوندې ناستې
related-about = هغه ناستې چې له دې ناستې سره ګډ ګډونوال او موضوعات لري. تر ټولو ورته ناستې لومړی راغلې دي.
cite = دې راپور ته حواله ورکول
quoted = «{ $text }»
cite-convened = جوړوونکي: { $names }
cite-translated = ژباړن: { $name }
cite-paragraph = { $n }م بند
cite-bibtex = د سرچینو د سمبالولو پروګرامونو لپاره (BibTeX):
cite-ris = د سرچینو د سمبالولو پروګرامونو لپاره (RIS):
cite-csl = په CSL-JSON بڼه:
footnote = { $n }مه لمنلیکنه
close = تړل

## Countries, groups, organisations

country = هېواد
group = ډله
organisation = بنسټ
as-participant = ګډونوال
as-host = کوربه
as-subject = د بحث محور
as-member = د ډلې له لارې
as-organiser = جوړوونکی
capacity = حیثیت
sessions-as-participant = ناستې د ګډونوال په توګه
sessions-as-host = ناستې د کوربه په توګه
sessions-as-subject = ناستې د بحث د محور په توګه
sessions-as-member = ناستې د ډلې له لارې
sessions-as-organiser = ناستې د جوړوونکي په توګه
countries-about = یو هېواد یوازې هلته ګډونوال شمېرل کېږي چې په خپل نوم یې ګډون کړی وي. هغه ناستې چې کومې ډلې پکې د هېواد استازیتوب کړی وي، جلا شمېرل کېږي.
countries-caption = د هر هېواد د ناستو شمېر د حیثیت له مخې
countries-leading = هغه هېوادونه چې تر ټولو ډېر یې ګډون کړی دی
map-title = د ګډونوالو هېوادونو نقشه
map-about = غښتلی رنګ دا معنا لري چې هېواد په خپل نوم په زیاتو ناستو کې ګډون کړی دی. خړو هېوادونو په خپل نوم په هېڅ ناسته کې ګډون نه دی کړی. د هر هېواد د ناستو د لیدو لپاره هغه وټاکئ.
map-figures = د هر هېواد د ناستو شمېر
map-members = د غړو نقشه
map-members-about = د وروستۍ ناستې د وخت غړي. غښتلی رنګ دا معنا لري چې هېواد په خپل نوم په زیاتو ناستو کې ګډون کړی دی. هغو هېوادونو چې یوازې کرښه ترې تاو ده، په خپل نوم په هېڅ ناسته کې ګډون نه دی کړی.
map-boundaries = په دې نقشه کې پولې او نومونه د هېڅ سیمې د حقوقي حالت په اړه نظر نه څرګندوي، او نه د کومې پولې د تایید یا منلو معنا لري.
map-seats = { $n ->
    [one] د ګډونوال هېواد نقشه.
   *[other] د { $n } ګډونوالو هېوادونو نقشه.
}
map-host = کړۍ کوربه هېواد ښيي.
groups-about = هغه سیمې او د دولتونو سازمانونه چې په ګډ نوم یې ګډون کړی دی.
organisations-about = د ناستو جوړوونکي، او هغه بنسټونه چې پکې یې ګډون کړی دی.
organisations-caption = د هر بنسټ د ناستو شمېر د حیثیت له مخې
member-of = غړیتوب
members = غړي
members-about = شمېره ښيي چې هر هېواد په خپل نوم په څو ناستو کې ګډون کړی دی.
member-from = د غړیتوب پیل:
member-until = د غړیتوب پای:
members-source = د دې نوملړ سرچینه
through = د دې ډلې له لارې:
through-about = ډلې ګډون کړی دی. هېواد هغه مهال د دې ډلې غړی و، خو پخپله د ګډونوال په توګه نه دی یاد شوی.
companions-country = هغه هېوادونه چې په همدې ناستو کې یې تر ټولو ډېر ګډون کړی دی
seat = مقر
website = وېبپاڼه

## Themes and crossings

theme = موضوع
themes-about = هغه موضوعات چې په ناستو کې بحث پرې شوی دی. د هرې موضوع د ناستو په شمېر کې یې د فرعي موضوعاتو ناستې هم شاملې دي، او هره ناسته یو ځل شمېرل کېږي.
themes-leading = هغه موضوعات چې تر ټولو ډېر بحث پرې شوی دی
theme-count-about = له فرعي موضوعاتو سره
broader = اصلي موضوع
narrower = فرعي موضوعات
companions-theme = هغه موضوعات چې ډېر وخت له دې موضوع سره یوځای بحث پرې کېږي
crossing = ګډونوال او موضوع
crossing-about = هغه ناستې چې دې ګډونوال پکې ګډون کړی او پر دې موضوع پکې بحث شوی دی.
other-themes = نور موضوعات
other-parties = نور ګډونوال
all-themes = ټول موضوعات

matrix-title = د ګډونوالو او موضوعاتو تقاطعي جدول
matrix-about = د هرې موضوع په اړه د هغو ناستو شمېر چې هر هېواد او هرې ډلې پکې ګډون کړی دی. د ناستو د لیدو لپاره شمېره وټاکئ.
matrix-caption = د ګډونوال او موضوع له مخې د ناستو شمېر

year-previous = مخکینی کال
year-next = ورپسې کال
years-around = مخکینی او ورپسې کال

## Recommendations

recommendations-about = هغه څه چې ناستو یې سپارښتنه کړې ده، د سپارښتنو مخاطب، او هغه څه چې د پایلو په اړه یې معلوم دي.
recommendations-all = ټولټال
recommendations-counted = هغه سپارښتنې چې پخوانۍ سپارښتنه تکراروي، د دې پاڼې په ټولو شمېرو کې هم شمېرل شوې دي.
recommendations-by-status = سپارښتنې د وضعیت له مخې
recommendations-none = لا تر اوسه کومه سپارښتنه نه ده ثبت شوې.
recommendations-to = سپارښتنې – مخاطب: { $name }
recommendations-to-group = سپارښتنې – مخاطبه ډله: { $group }
recommendations-to-group-about = هېواد د ناستې په نېټه د ډلې غړی و.
recommendation-number = { $n }مه سپارښتنه
recommendation-to = مخاطب
recommendation-themes = موضوعات
recommendation-status = وضعیت
status-open = د پلي کېدو په تمه
status-under-way = د پلي کېدو په حال کې
status-met = پلې شوې
status-overtaken = د حالاتو په بدلون له موضوعیته وتلې
status-none = وضعیت نامعلوم
status-unknown = نامعلوم
course = د څارنې بهیر
course-link = د څارنې بهیر او حواله
course-cite = دې سپارښتنې ته حواله ورکړئ
followed = د پخوانیو سپارښتنو څارنه
course-made = سپارښتنه شوې په دې ناسته کې:
course-repeated = تکرار شوې په دې ناسته کې:
course-followed = په دې راپور کې ثبت شوې:
course-repeats = هغه سپارښتنې چې دا یې تکراروي
course-by-year = سپارښتنې د کال له مخې
course-by-year-about = د کرښې پورته ستنې سپارښتنې د ناستې په کال کې ښيي، او د کرښې لاندې ستنې هغه سپارښتنې ښيي چې په هماغه کال کې پلې شوې دي.
course-new = نوې
course-again = تکراري
course-undated = { $n } نورې سپارښتنې په داسې نېټه پلې شوې چې نه ده ثبت شوې.
as-table = د جدول په بڼه یې وښیه
by-theme = د موضوع له مخې
by-addressee = د مخاطب له مخې

## Corrections

corrections = سمونې
corrections-about = هغه سمونې چې له خپرېدو وروسته په راپورونو کې شوې دي.
corrections-all = ټولې سمونې
corrections-feed = د سمونو فیډ
correction-entry = د { $date } سمونه: { $text }

## Other pages

not-found = پاڼه ونه موندل شوه
not-found-about = بخښنه غواړو، دا پاڼه نشته.
not-found-pages = له دې پاڼو څخه له یوې پیل وکړئ:
moved = دا پاڼه بلې پتې ته لېږدول شوې ده:

map-record = د ګډون نقشه
published-by = خپروونکی: { $name }
partners = همکاران

## Data

data-title = ډاټا
data-about = د دې وېبپاڼې ډاټا په پرانیستو بڼو کې ډاونلوډولی شئ. فایلونه د ټولو ناستو معلومات لري. د هر راپور بشپړ متن په خپله پاڼه کې دی.
data-files = فایلونه
data-sessions-json = ټولې ناستې، له خپلو جزییاتو، پېژندونو او پتو سره
data-sessions-csv = همدا معلومات د جدول په بڼه، د جدولي پروګرامونو لپاره
data-index-json = د هېواد، ډلې، بنسټ، موضوع او کال له مخې د ناستو فهرست
data-sessions-by-year-csv = په هر کال کې د ناستو شمېر
data-sessions-by-party-csv = د هر هېواد، ډلې او بنسټ د ناستو شمېر د حیثیت له مخې
data-sessions-by-theme-csv = د هرې موضوع په اړه د ناستو شمېر
data-party-trends-csv = په هر کال کې د هر ګډونوال د ناستو شمېر
data-theme-trends-csv = په هر کال کې د هرې موضوع په اړه د ناستو شمېر
data-co-attendance-csv = د هغو ناستو شمېر چې هر دوه ګډونوال یوځای پکې وو
data-themes-ttl = موضوعات د SKOS د لغتونو په توګه، په Turtle بڼه
data-themes-jsonld = همدا لغتونه په JSON-LD بڼه
data-datapackage-json = د دې ټولو فایلونو او د هغو د برخو تشریح (Frictionless Data Package)
data-recommendations-json = ټولې سپارښتنې له وضعیت او د څارنې له بهیر سره
data-recommendations-csv = همدا سپارښتنې د جدول په بڼه، د جدولي پروګرامونو لپاره
data-passages-json = هغه څه چې په راپورونو کې د هرې موضوع او د هر هېواد، ډلې او بنسټ په اړه راغلي دي
data-feed = وروستۍ ناستې د Atom په بڼه
data-calendar = هغه ناستې چې کره نېټه لري، پلان شوې هم، د جنترۍ پروګرامونو لپاره (iCalendar)
data-rules = قاعدې
data-rule-ids = د ناستې پېژند د هغې له لړۍ او نوم څخه جوړ دی، لکه څنګه چې یې په پته کې راغلي دي. د ګډونوال پېژند د هغه ډول ښيي: country:QA، group:eu یا organisation:chs. هېوادونه د ISO 3166-1 دوه‌توریز کوډ لري. موضوعات خپل پېژندونه لري.
data-rule-order = د ناستو نوملړونه لومړی د نېټې، بیا د شمېرې او بیا د پېژند له مخې ترتیب شوي دي. که کره ورځ معلومه نه وي، هغه لومړۍ ورځ شمېرل کېږي چې د ناستې نېټه او شمېره یې اجازه ورکوي.
data-rule-absent = که یو څه معلوم نه وي، فیلډ یې پرېښودل کېږي. هېڅ فیلډ تش نه وي.
data-rule-languages = د ځایونو نومونه، د ګډون حیثیت، د ویناوالو دندې او د سرچینو او اسنادو سرلیکونه د وېبپاڼې په اصلي ژبه دي. که په نورو ژبو هم وي، ټول یې د name_by_language په څېر فیلډ کې راځي.
data-rule-dates = نېټې میلادي دي، د ISO 8601 له مخې لیکل کېږي او یوازې تر هغه ځایه راځي چې معلومې وي: ورځ، میاشت یا کال. د هغه د دویمې برخې (EDTF) له مخې 2021-09~ د شاوخوا، 2021? د نایقیني، او 2021% د دواړو مانا لري؛ 2021-08-15/2021-09-07 یوه موده ده او [2021-08-15..2021-09-07] له دې ورځو یوه ده.
data-rule-addresses = پتې د دې وېبپاڼې د کوربه سرور له ریښې پیلېږي.
data-field = فیلډ
data-shape = جوړښت
data-meaning = معنا
data-sessions-about = یو څیز چې د sessions په نوم یو فیلډ لري: د څیزونو یو نوملړ، د هرې ناستې لپاره یو څیز.
data-sessions-caption = د یوې ناستې فیلډونه
data-session-id = د ناستې پېژند.
data-session-series = د هغې د لړۍ پېژند.
data-session-number = په لړۍ کې د هغې شمېره.
data-session-address = د هغې د راپور پته.
data-session-title = د هغې سرلیک په هره هغه ژبه چې شته.
data-session-summary = د هغې په اړه یو پراګراف، د ژبو له مخې.
data-session-date = د هغې د جوړېدو یا پیل نېټه.
data-session-end_date = د هغې وروستۍ ورځ، که څو ورځې روانه وه.
data-session-place = ښار یا ودانۍ، او د کوربه هېواد کوډ.
data-session-format = د جوړېدو ډول.
data-session-rule = د نقلولو قاعده.
data-session-organisers = د هغو بنسټونو پېژندونه چې ناسته یې جوړه کړې ده.
data-session-participants = چا، په کوم حیثیت او څو تنو ګډون کړی دی، تر هغه ځایه چې ثبت شوي دي.
data-session-subjects = هغه هېوادونه، ډلې یا بنسټونه چې ناسته یې په اړه وه.
data-session-themes = د هغې د موضوعاتو پېژندونه، لکه څنګه چې په راپور کې راغلي دي؛ اصلي موضوعات نه ورزیاتېږي.
data-session-languages = هغه ژبې چې پرې لوستل کېدای شي.
data-session-recommendations = د هغې سپارښتنې: شمېره، د ژبو له مخې متن، مخاطب، موضوعات، وضعیت، او د ژبو له مخې یوه یادونه.
data-session-speakers = هغه ویناوال چې نومونه یې خپاره شوي دي، او هغه لوری چې خپاره کړي یې دي.
data-session-sources = د معلوماتو سرچینې.
data-session-documents = په ناستې پورې اړوند فایلونه.
data-csv-about = د sessions.json ناستې، هره ناسته په یوه کرښه کې. لومړۍ کرښه د ستنو نومونه لري. متن په UTF-8 کوډ شوی دی.
data-recommendations-about = یو څیز چې د recommendations په نوم یو فیلډ لري: د څیزونو یو نوملړ، د هرې سپارښتنې لپاره یو څیز. د سپارښتنې پېژندنښه د ناستې له پېژندنښې، # او د سپارښتنې له شمېرې جوړه ده. status تر ټولو نوی معلوم وضعیت دی او status_date یې نېټه ده. repeats هغه پخوانۍ سپارښتنې لري چې دا یې تکراروي، repeated هغه وروستۍ چې دا تکراروي، او followed هر هغه وضعیت چې وروستۍ ناستې ثبت کړی، له نېټې، متن او سرچینو سره. په recommendations.csv کې followed د دې وضعیتونو شمېر دی.
data-index-about = یو څیز چې شپږ څیزونه لري. هر نوملړ یې د ناستو د پېژندونو نوملړ دی. تش نوملړونه پرېښودل کېږي.
data-index-caption = د فهرست برخې
data-index-countries = د هېواد له مخې: هغه ناستې چې هېواد یې کوربه و، هغه چې ګډون یې پکې کړی دی، او هغه چې د هغه په اړه وې. تر through لاندې، د ډلو له مخې، هغه ناستې راغلې دي چې د هېواد خپل نوم پکې نه دی راغلی، خو داسې ډلې یې استازیتوب کړی دی چې هېواد یې هغه مهال غړی و.
data-index-groups = د ډلې له مخې: هغه ناستې چې ګډون یې پکې کړی دی، او هغه چې د هغې په اړه وې.
data-index-organisations = د بنسټ له مخې: هغه ناستې چې جوړې کړې یې دي، او هغه چې ګډون یې پکې کړی دی.
data-index-themes = د موضوع له مخې: د هغې خپلې او د فرعي موضوعاتو ناستې، هره یوه یو ځل.
data-index-years = د کال له مخې.
data-index-crossings = د ګډونوال او موضوع له مخې: هغه ناستې چې هغه هېواد یا ډلې پخپله پکې ګډون کړی او پر هغې موضوع یا د هغې پر کومې فرعي موضوع پکې بحث شوی دی.
data-passages-about = یو څیز چې د هرې موضوع، هېواد، ډلې او بنسټ لپاره یو نوملړ لري. کیلي theme: او د موضوع پېژند، یا د ګډونوال پېژند ده. د موضوع نوملړ د هغې د فرعي موضوعاتو برخې هم لري. تر ټولو پخوانۍ ناسته لومړی راځي. هغه برخه چې په څو ژبو کې شته، د هرې ژبې لپاره یو ځل راغلې ده.
data-passages-caption = د یوې برخې ساحې
data-passage-session = د ناستې پېژند.
data-passage-paragraph = په راپور کې د بند شمېره. د ناستې پته له ‎#p‎ او دې شمېرې سره ورته رسېږي.
data-passage-lang = د متن ژبه.
data-passage-text = د بند بشپړ متن، پرته له بڼې.
data-feeds = فیډونه
data-feeds-about = هره لړۍ، هر هېواد، هره ډله، هره موضوع او هر بنسټ خپل فیډ لري. د هغه د پاڼې د پتې په پای کې feed.xml ورزیات کړئ.
data-statistics = احصایې او پېژندونه
data-statistics-about = د کال، ګډونوال او موضوع له مخې د ناستو شمېر، له هغو پېژندونو سره چې په فایلونو کې کارول کېږي. پورته د CSV فایلونه همدا شمېرې په بشپړه توګه لري.
data-caption-parties = د حیثیت له مخې د ناستو شمېر
data-caption-themes = د ناستو شمېر، د فرعي موضوعاتو په ګډون
data-trends = اصلي موضوعات په هر کال کې
data-caption-trends = په هر کال کې د هرې اصلي موضوع په اړه د ناستو شمېر، د فرعي موضوعاتو په ګډون
data-together = د همدې ناستو ګډونوال
data-caption-together = د هغو ناستو شمېر چې هر دوه ګډونوال یوځای پکې وو: هغه { $n } چې تر ټولو ډېر ګډون یې کړی دی. پر قطر: د ګډونوال ټولې ناستې.
data-id = پېژند
data-name = نوم

## Search

search = لټون
search-words = د لټون عبارت
search-hint = د کره عبارت د موندلو لپاره هغه په «غبرګو لیندیو» کې ولیکئ.
search-clear = لټون پاکول
search-all-languages = ټولې ژبې
search-relevance = لومړی تر ټولو اړوندې پایلې
search-found = د پایلو شمېر: { $n }
search-page = پاڼه
search-results = پایلې
search-elsewhere = په ټولو ژبو کې لټون
search-more = نورې پایلې
search-failed = بخښنه غواړو، لټون ونه شو راوړل شوی. بیا هڅه وکړئ.
search-without-scripts = لټون JavaScript ته اړتیا لري. پرته له هغه، ټولې ناستې له دې پاڼو څخه موندلی شئ:
search-key = د لټون لپاره / کېکاږئ

## Tables and filters

column-number = شمېره
column-title = سرلیک
filter-only = چاڼ
filter-words = د متن ټکي
countries-represented = یوازې د ډلو له لارې
countries-represented-about = د دې هېوادونو نومونه په کومه ناسته کې د ګډونوال، کوربه یا موضوع په توګه نه دي راغلي. شمېره د هغو ناستو ده چې کومې ډلې پکې د دوی استازیتوب کړی دی.
search-about = لټون د ټولو ناستو سرلیکونه، لنډیزونه، راپورونه، سپارښتنې، ګډونوال، موضوعات او ځایونه، او د دې وېبپاڼې نورې پاڼې رانغاړي.
search-site = په دې وېبپاڼه کې لټون

## Passages that are not published

passage-withheld = یوه برخه نه ده خپره شوې:
passage-internal-shown = داخلي برخه: نه خپرېږي
passage-withheld-shown = ناخپره برخه: یوازې راتلونکې کرښه خپرېږي

## Paragraphs and passages

paragraph-number = { $n }م بند
paragraph-copied = پته کاپي شوه
passages = په راپورونو کې څه راغلي دي
passage-count = { $n ->
    [one] { $n } برخه
   *[other] { $n } برخې
}
passages-all = ټولې برخې ({ $n })
passages-theme-about = د راپورونو هغه برخې چې د دې موضوع او د هغې د فرعي موضوعاتو په اړه دي.
passages-party-about = د راپورونو هغه برخې چې د دې هېواد، ډلې یا بنسټ یادونه کوي.
passages-party-rule = هغه برخې چې د نقلولو د قاعدې تابع غونډو څخه دي د هغه په اړه دي او هېڅکله د هغه خبرې نه نقلوي.
passages-crossing-about = هغه څه چې د دې موضوع په اړه په هغو ناستو کې ویل شوي چې دې ګډونوال پکې ګډون کړی.
passages-crossing-rule = هغه برخې چې د نقلولو د قاعدې تابع غونډو څخه دي هېڅکله نه وایي چې دا خبرې چا کړې دي.
