# Persian as written in Iran

## The frame

skip = رفتن به متن
navigation = بخش‌های اصلی
languages = زبان‌ها
languages-footer = این صفحه به زبان‌های دیگر
breadcrumbs = شما این‌جا هستید
home = صفحهٔ نخست
feed = خوراک
feed-title = تازه‌ترین نشست‌ها
calendar = تقویم
calendar-title = تقویم نشست‌ها
subscribe = اشتراک:
on-this-page = در این صفحه
contents = فهرست
comma = ،{" "}

nav-sessions = نشست‌ها
nav-countries = کشورها
nav-groups = گروه‌ها
nav-themes = موضوعات
nav-organisations = سازمان‌ها
nav-years = سال‌ها
nav-matrix = جدول متقاطع
nav-recommendations = توصیه‌ها
nav-data = داده‌ها

## Lists

pager = صفحه‌های این فهرست
pager-previous = قبلی
pager-next = بعدی
pager-page = صفحهٔ { $n } از { $total }
newest-first = از تازه‌ترین به قدیمی‌ترین
filter = پالایش و ترتیب
filter-any = همه
filter-clear = پاک کردن پالایه‌ها
filter-title = واژه‌های عنوان
filter-shown = نمایش: { $shown } از { $all }
filter-part = بارگیری بقیهٔ فهرست: بخش { $part } از { $parts }
filter-bound = تنها { $n } نشست این فهرست بارگیری شده است. نشست‌های دیگر در نظر گرفته نشده است.
language = زبان
sort = ترتیب
sort-date = از قدیم به جدید
sort-number = بر اساس شماره
sort-title = بر اساس عنوان
sort-name = بر اساس نام
sort-weight = بر اساس شمار نشست‌ها
by-name = بر اساس نام
by-year = نشست‌ها بر اساس سال
list-empty = هنوز چیزی ثبت نشده است.
year = سال
trend-caption = شمار نشست‌ها در هر سال
timeline = گاه‌نمای نشست‌ها
timeline-about = نقطه‌ها تاریخ دقیق را نشان می‌دهند و نوارها ماه یا سال را.
timeline-about-doubtful = نشانه‌های توخالی تاریخ‌هایی هستند که قطعی نیستند.
timeline-about-years = هر نوار نشانهٔ یک سال است. رنگ پررنگ‌تر یعنی نشست‌های بیشتر.

## Sessions

sessions = نشست‌ها
sessions-none = هنوز نشستی ثبت نشده است.
sessions-direct = نشست‌هایی که کشور در آن‌ها شرکت‌کننده، میزبان یا محور گفت‌وگو بوده است
sessions-all = همهٔ { $n } نشست
session-count = { $n } نشست
session-number = نشست { $n }
session-previous = نشست قبلی
session-next = نشست بعدی
neighbours = نشست‌های قبلی و بعدی
newest = تازه‌ترین نشست‌ها
session-upcoming = نشست آینده
planned = برنامه‌ریزی‌شده
planned-note = این نشست هنوز برگزار نشده است و گزارشی ندارد.
planned-sessions = نشست‌های برنامه‌ریزی‌شده
planned-title = برنامه‌ریزی‌شده: { $title }
series = { $n ->
    [one] سلسله‌نشست
   *[other] سلسله‌نشست‌ها
}
unrecorded = نشست‌های بدون گزارش
unrecorded-about = این نشست‌ها بخشی از این سلسله‌اند، اما گزارشی از آن‌ها یافت نشده است.
draft = پیش‌نویس
draft-note = این گزارش هنوز کامل نشده است و در وب‌سایت منتشرشده دیده نمی‌شود.
embargo = انتشار تا { $date }، ساعت { $time } ‏(UTC) ممنوع است
embargo-note = پیش از آن، هیچ بخشی از این گزارش در وب‌سایت منتشرشده دیده نمی‌شود.
untranslated = این متن هنوز به این زبان ترجمه نشده است و به زبان اصلی نشان داده می‌شود.
untranslated-languages = می‌توانید آن را به این زبان‌ها بخوانید:
untranslated-part = بخش‌هایی از این صفحه هنوز به این زبان ترجمه نشده است و به زبان اصلی نشان داده می‌شود.
translation-older = متن اصلی پس از انجام این ترجمه بازنگری شده است.
help-translate = کمک به ترجمه

facts = در یک نگاه
date = تاریخ
calendar-solar = گاه‌شماری هجری خورشیدی
date-about-day = حدود { $date }
date-about-month = حدود { $date }
date-about-year = حدود سال { $date }
date-uncertain = { $date } (تاریخ قطعی نیست)
date-between-day = بین { $from } و { $to }
date-between-month = بین { $from } و { $to }
date-between-year = بین سال‌های { $from } و { $to }
place = مکان
format = شیوهٔ برگزاری
format-in-person = حضوری
format-virtual = مجازی
format-hybrid = حضوری و مجازی
organisers = { $n ->
    [one] برگزارکننده
   *[other] برگزارکنندگان
}
organisers-note = برگزارکننده: { $names }
subjects = محور گفت‌وگو
themes = موضوعات
translations = زبان‌های موجود
translator = مترجم
updated = آخرین بازنگری گزارش
updated-planned = آخرین به‌روزرسانی

rule = قاعدهٔ نقل‌قول
rule-basis = مبنا:
rule-chatham-house = قاعدهٔ چتم‌هاوس
rule-chatham-house-about = از گفته‌ها می‌توان استفاده کرد، اما نباید فاش شود که چه کسی و از جانب چه کسی سخن گفته است.
rule-non-attribution = بدون ذکر نام گوینده
rule-non-attribution-about = بحث را می‌توان به‌صورت کلی بازگو کرد، اما هیچ نظری را نمی‌توان به شخص یا شرکت‌کننده‌ای نسبت داد.
rule-on-record = با ذکر نام گوینده
rule-on-record-about = گفته‌ها را می‌توان با ذکر نام گوینده نقل کرد.

participants = شرکت‌کنندگان
participants-more = و { $n } شرکت‌کنندهٔ دیگر
participants-incomplete = (فهرست ناقص)
participants-partial = این فهرست ناقص است: تنها شماری از شرکت‌کنندگان معلوم‌اند.
participants-none = شرکت‌کنندگان معلوم نیستند.
people = { $n } نفر
report-none = گزارش مکتوبی از این نشست هنوز موجود نیست. آنچه دربارهٔ آن معلوم است در همین صفحه آمده است.
speakers = سخنرانانی که نامشان اعلام شده است
speakers-about = تنها نام کسانی در این‌جا آمده است که برگزارکنندگان آن را اعلام کرده‌اند.
named-by = اعلام نام از سوی:
documents = اسناد
sources = منابع
related = نشست‌های مرتبط
related-about = نشست‌هایی با شرکت‌کنندگان و موضوعات مشترک. مشابه‌ترین‌ها در آغاز آمده‌اند.
cite = ارجاع به این گزارش
quoted = «{ $text }»
cite-convened = برگزارشده از سوی { $names }
cite-translated = ترجمهٔ { $name }
cite-paragraph = بند { $n }
cite-bibtex = برای نرم‌افزارهای مدیریت منابع (BibTeX):
cite-ris = برای نرم‌افزارهای مدیریت منابع (RIS):
cite-csl = در قالب CSL-JSON:
footnote = پانوشت { $n }
close = بستن

## Countries, groups, organisations

country = کشور
group = گروه
organisation = سازمان
as-participant = شرکت‌کننده
as-host = میزبان
as-subject = محور گفت‌وگو
as-member = از طریق گروه
as-organiser = برگزارکننده
capacity = نقش
sessions-as-participant = نشست به‌عنوان شرکت‌کننده
sessions-as-host = نشست به‌عنوان میزبان
sessions-as-subject = نشست به‌عنوان محور گفت‌وگو
sessions-as-member = نشست از طریق گروه
sessions-as-organiser = نشست به‌عنوان برگزارکننده
countries-about = کشوری شرکت‌کننده شمرده می‌شود که به نام خود شرکت کرده باشد. نشست‌هایی که در آن‌ها گروهی کشور را نمایندگی کرده است، جداگانه شمرده می‌شوند.
countries-caption = شمار نشست‌های هر کشور بر اساس نقش
countries-leading = کشورهایی که بیش از همه شرکت کرده‌اند
map-title = نقشهٔ کشورهای شرکت‌کننده
map-about = رنگ پررنگ‌تر یعنی شرکت در نشست‌های بیشتر به نام خود کشور. کشورهای خاکستری در هیچ نشستی به نام خود شرکت نکرده‌اند. برای دیدن نشست‌های هر کشور، آن را انتخاب کنید.
map-figures = شمار نشست‌های هر کشور
map-members = نقشهٔ اعضا
map-members-about = اعضا در زمان تازه‌ترین نشست. رنگ پررنگ‌تر یعنی شرکت در نشست‌های بیشتر به نام خود کشور. کشورهایی که تنها خط مرزی دارند، در هیچ نشستی به نام خود شرکت نکرده‌اند.
map-boundaries = مرزها و نام‌های این نقشه بیانگر هیچ نظری دربارهٔ وضعیت حقوقی هیچ سرزمینی، یا تأیید و پذیرش هیچ مرزی نیست.
map-seats = { $n ->
    [one] نقشهٔ کشور شرکت‌کننده.
   *[other] نقشهٔ { $n } کشور شرکت‌کننده.
}
map-host = حلقه کشور میزبان را نشان می‌دهد.
groups-about = مناطق و سازمان‌های میان‌دولتی که با نامی مشترک شرکت کرده‌اند.
organisations-about = برگزارکنندگان نشست‌ها و سازمان‌هایی که در آن‌ها شرکت کرده‌اند.
organisations-caption = شمار نشست‌های هر سازمان بر اساس نقش
member-of = عضو
members = اعضا
members-about = عدد نشان می‌دهد که هر کشور در چند نشست به نام خود شرکت کرده است.
member-from = از
member-until = تا
members-source = منبع این فهرست
through = از طریق گروه:
through-about = گروه شرکت کرده است. کشور در آن زمان عضو گروه بوده، اما از خود کشور به‌عنوان شرکت‌کننده نام برده نشده است.
companions-country = کشورهایی که بیش از همه در همین نشست‌ها شرکت کرده‌اند
seat = مقر
website = وب‌سایت

## Themes and crossings

theme = موضوع
themes-about = موضوعاتی که در نشست‌ها به بحث گذاشته شده‌اند. شمار نشست‌های هر موضوع نشست‌های موضوعات فرعی آن را نیز در بر دارد و هر نشست تنها یک بار شمرده می‌شود.
themes-leading = پربحث‌ترین موضوعات
theme-count-about = با احتساب موضوعات فرعی
broader = بخشی از
narrower = موضوعات فرعی
companions-theme = موضوعاتی که اغلب همراه با این موضوع به بحث گذاشته شده‌اند
crossing = شرکت‌کننده و موضوع
crossing-about = نشست‌هایی که این شرکت‌کننده در آن‌ها شرکت کرده و این موضوع در آن‌ها به بحث گذاشته شده است.
other-themes = موضوعات دیگر
other-parties = شرکت‌کنندگان دیگر
all-themes = همهٔ موضوعات

matrix-title = جدول متقاطع شرکت‌کنندگان و موضوعات
matrix-about = شمار نشست‌هایی که هر کشور و گروه دربارهٔ هر موضوع در آن‌ها شرکت کرده است. برای دیدن نشست‌ها، عدد را انتخاب کنید.
matrix-caption = شمار نشست‌ها بر اساس شرکت‌کننده و موضوع

year-previous = سال قبلی
year-next = سال بعدی
years-around = سال قبلی و بعدی

## Recommendations

recommendations-about = آنچه نشست‌ها توصیه کرده‌اند، مخاطبان توصیه‌ها و آنچه از نتیجهٔ آن‌ها معلوم است.
recommendations-all = مجموع
recommendations-counted = توصیه‌هایی که توصیه‌ای پیشین را تکرار می‌کنند نیز در همهٔ ارقام این صفحه شمرده شده‌اند.
recommendations-by-status = توصیه‌ها بر اساس وضعیت
recommendations-none = هنوز توصیه‌ای ثبت نشده است.
recommendations-to = توصیه‌ها خطاب به { $name }
recommendations-to-group = توصیه‌ها خطاب به گروه { $group }
recommendations-to-group-about = کشور در تاریخ نشست عضو گروه بوده است.
recommendation-number = توصیهٔ { $n }
recommendation-to = مخاطب
recommendation-themes = موضوعات
recommendation-status = وضعیت
status-open = در انتظار اقدام
status-under-way = در دست اجرا
status-met = اجراشده
status-overtaken = منتفی‌شده با تحول اوضاع
status-none = وضعیت نامعلوم
status-unknown = نامعلوم
course = سیر پیگیری
course-link = سیر پیگیری و ارجاع
course-cite = ارجاع به این توصیه
followed = پیگیری توصیه‌های پیشین
course-made = توصیه‌شده در:
course-repeated = تکرارشده در:
course-followed = ثبت‌شده در گزارش
course-repeats = توصیه‌هایی که این توصیه تکرار می‌کند
course-by-year = توصیه‌ها بر اساس سال
course-by-year-about = ستون‌های بالای خط توصیه‌ها را در سال نشست نشان می‌دهند و ستون‌های پایین خط توصیه‌هایی را که در آن سال اجرا شده‌اند.
course-new = تازه
course-again = تکراری
course-undated = { $n } توصیهٔ دیگر در تاریخی اجرا شده که ثبت نشده است.
as-table = نمایش به شکل جدول
by-theme = بر اساس موضوع
by-addressee = بر اساس مخاطب

## Corrections

corrections = تصحیح‌ها
corrections-about = تصحیح‌هایی که پس از انتشار گزارش‌ها در آن‌ها انجام شده است.
corrections-all = همهٔ تصحیح‌ها
corrections-feed = خوراک تصحیح‌ها
correction-entry = تصحیح { $date }: { $text }

## Other pages

not-found = صفحه یافت نشد
not-found-about = متأسفیم، این صفحه وجود ندارد.
not-found-pages = از یکی از این صفحه‌ها آغاز کنید:
moved = این صفحه به نشانی دیگری منتقل شده است:

map-record = نقشهٔ مشارکت
published-by = ناشر: { $name }
partners = همکاران

## Data

data-title = داده‌ها
data-about = می‌توانید داده‌های این وب‌سایت را در قالب‌های باز بارگیری کنید. فایل‌ها اطلاعات همهٔ نشست‌ها را در بر دارند. متن کامل هر گزارش در صفحهٔ خود آن است.
data-files = فایل‌ها
data-sessions-json = همهٔ نشست‌ها با جزئیات، شناسه‌ها و نشانی‌ها
data-sessions-csv = همان‌ها به شکل جدول، برای صفحه‌گسترده‌ها
data-index-json = نمایهٔ نشست‌ها بر اساس کشور، گروه، سازمان، موضوع و سال
data-sessions-by-year-csv = شمار نشست‌ها در هر سال
data-sessions-by-party-csv = شمار نشست‌های هر کشور، گروه و سازمان بر اساس نقش
data-sessions-by-theme-csv = شمار نشست‌ها دربارهٔ هر موضوع
data-party-trends-csv = شمار نشست‌های هر شرکت‌کننده در هر سال
data-theme-trends-csv = شمار نشست‌ها دربارهٔ هر موضوع در هر سال
data-co-attendance-csv = شمار نشست‌هایی که هر دو شرکت‌کننده با هم در آن‌ها بوده‌اند
data-themes-ttl = موضوعات به صورت واژگان SKOS در قالب Turtle
data-themes-jsonld = همان واژگان در قالب JSON-LD
data-datapackage-json = شرح همهٔ این فایل‌ها و فیلدهایشان (Frictionless Data Package)
data-recommendations-json = همهٔ توصیه‌ها با وضعیت و سیر پیگیری آن‌ها
data-recommendations-csv = همان توصیه‌ها به شکل جدول، برای صفحه‌گسترده‌ها
data-passages-json = آنچه در گزارش‌ها دربارهٔ هر موضوع و هر کشور، گروه و سازمان آمده است
data-feed = تازه‌ترین نشست‌ها در قالب Atom
data-calendar = نشست‌هایی که تاریخ دقیق دارند، از جمله نشست‌های برنامه‌ریزی‌شده، برای برنامه‌های تقویم (iCalendar)
data-rules = قواعد
data-rule-ids = شناسهٔ نشست از سلسله‌نشست و نام آن ساخته می‌شود، همان‌گونه که در نشانی آن آمده است. شناسهٔ شرکت‌کننده نوع آن را نشان می‌دهد: country:QA یا group:eu یا organisation:chs. کشورها کد دوحرفی ISO 3166-1 دارند. موضوعات شناسه‌های خود را دارند.
data-rule-order = فهرست نشست‌ها به ترتیب تاریخ، سپس شماره، سپس شناسه است. اگر روز دقیق معلوم نباشد، نخستین روزی به شمار می‌آید که تاریخ و شمارهٔ نشست اجازه می‌دهد.
data-rule-absent = اگر چیزی معلوم نباشد، فیلد آن حذف می‌شود. هیچ فیلدی خالی نیست.
data-rule-languages = نام مکان‌ها، عنوان حضور، سمت سخنرانان و عنوان منابع و اسناد به زبان اصلی وب‌سایت است. اگر به زبان‌های دیگر نیز موجود باشد، همهٔ آن‌ها در فیلدی مانند name_by_language می‌آید.
data-rule-dates = تاریخ‌ها میلادی و مطابق ISO 8601 است و تنها تا جایی نوشته می‌شود که معلوم است: روز، ماه یا سال. بر پایهٔ بخش دوم آن (EDTF)، 2021-09~ یعنی حدود، 2021? یعنی نامطمئن، 2021% یعنی هر دو، 2021-08-15/2021-09-07 یک دوره است و [2021-08-15..2021-09-07] یکی از این روزها.
data-rule-addresses = نشانی‌ها از ریشهٔ دامنهٔ این وب‌سایت آغاز می‌شوند.
data-field = فیلد
data-shape = ساختار
data-meaning = معنا
data-sessions-about = یک شیء با یک فیلد به نام sessions: فهرستی از اشیا، برای هر نشست یکی.
data-sessions-caption = فیلدهای یک نشست
data-session-id = شناسهٔ نشست.
data-session-series = شناسهٔ سلسله‌نشست آن.
data-session-number = شمارهٔ آن در سلسله‌نشست.
data-session-address = نشانی گزارش آن.
data-session-title = عنوان آن، به هر زبانی که موجود است.
data-session-summary = یک بند دربارهٔ آن، به تفکیک زبان.
data-session-date = زمان برگزاری یا آغاز آن.
data-session-end_date = آخرین روز آن، اگر چند روز بوده است.
data-session-place = شهر یا محل، و کد کشور میزبان.
data-session-format = شیوهٔ برگزاری.
data-session-rule = قاعدهٔ نقل‌قول.
data-session-organisers = شناسهٔ سازمان‌های برگزارکننده.
data-session-participants = چه کسانی، به چه عنوان و چند نفر شرکت کرده‌اند، تا جایی که ثبت شده است.
data-session-subjects = کشورها، گروه‌ها یا سازمان‌هایی که نشست دربارهٔ آن‌ها بوده است.
data-session-themes = شناسهٔ موضوعات، چنان‌که در گزارش آمده است؛ موضوعات کلی‌تر افزوده نمی‌شوند.
data-session-languages = زبان‌هایی که می‌توان آن را به آن‌ها خواند.
data-session-recommendations = توصیه‌ها: شماره، متن به تفکیک زبان، مخاطبان، موضوعات، وضعیت و یادداشتی به تفکیک زبان.
data-session-speakers = سخنرانانی که نامشان اعلام شده است، و سازمانی که نامشان را اعلام کرده است.
data-session-sources = منبع اطلاعات.
data-session-documents = فایل‌های مربوط به نشست.
data-csv-about = نشست‌های sessions.json، هر یک در یک سطر. سطر نخست نام ستون‌ها را دارد. متن با کدگذاری UTF-8 است.
data-recommendations-about = یک شیء با یک فیلد به نام recommendations: فهرستی از اشیا، برای هر توصیه یکی. شناسهٔ توصیه از شناسهٔ نشست، علامت # و شمارهٔ آن ساخته می‌شود. status تازه‌ترین وضعیت معلوم و status_date تاریخ آن است. repeats توصیه‌های پیشینی را دارد که این توصیه تکرار می‌کند، repeated توصیه‌های بعدی را که آن را تکرار می‌کنند، و followed هر وضعیتی را که نشستی بعدی ثبت کرده است، با تاریخ، متن و منابع. در recommendations.csv، فیلد followed شمار آن‌هاست.
data-index-about = یک شیء متشکل از شش شیء. هر فهرست در آن فهرستی از شناسهٔ نشست‌هاست. فهرست‌های خالی حذف می‌شوند.
data-index-caption = بخش‌های نمایه
data-index-countries = بر اساس کشور: نشست‌هایی که کشور میزبان آن‌ها بوده، نشست‌هایی که در آن‌ها شرکت کرده و نشست‌هایی که دربارهٔ آن بوده است. زیر through، به تفکیک گروه، نشست‌هایی آمده است که در آن‌ها از خود کشور نام برده نشده، اما گروهی که کشور در آن زمان عضو آن بوده آن را نمایندگی کرده است.
data-index-groups = بر اساس گروه: نشست‌هایی که در آن‌ها شرکت کرده و نشست‌هایی که دربارهٔ آن بوده است.
data-index-organisations = بر اساس سازمان: نشست‌هایی که برگزار کرده و نشست‌هایی که در آن‌ها شرکت کرده است.
data-index-themes = بر اساس موضوع: نشست‌های خود آن و نشست‌های موضوعات فرعی آن، هر نشست یک بار.
data-index-years = بر اساس سال.
data-index-crossings = بر اساس شرکت‌کننده و موضوع: نشست‌هایی که آن کشور یا گروه خود در آن‌ها شرکت کرده و آن موضوع یا یکی از موضوعات فرعی آن به بحث گذاشته شده است.
data-passages-about = شیئی با یک فهرست برای هر موضوع، کشور، گروه و سازمان. کلید آن theme: و شناسهٔ موضوع، یا شناسهٔ شرکت‌کننده است. فهرست هر موضوع بخش‌های مربوط به موضوعات فرعی آن را هم در بر دارد. قدیمی‌ترین نشست نخست می‌آید. بخشی که به چند زبان موجود است، برای هر زبان یک بار آمده است.
data-passages-caption = فیلدهای یک بخش
data-passage-session = شناسهٔ نشست.
data-passage-paragraph = شمارهٔ بند در گزارش. نشانی نشست همراه با ‎#p‎ و این شماره به آن می‌رسد.
data-passage-lang = زبان متن.
data-passage-text = متن کامل بند، بدون قالب‌بندی.
data-feeds = خوراک‌ها
data-feeds-about = هر سلسله‌نشست، کشور، گروه، موضوع و سازمان خوراک خود را دارد. feed.xml را به آخر نشانی صفحهٔ آن بیفزایید.
data-statistics = آمار و شناسه‌ها
data-statistics-about = شمار نشست‌ها بر اساس سال، شرکت‌کننده و موضوع، همراه با شناسه‌هایی که در فایل‌ها به کار رفته است. فایل‌های CSV بالا همین شمارها را به طور کامل دارند.
data-caption-parties = شمار نشست‌ها بر اساس نقش
data-caption-themes = شمار نشست‌ها، با موضوعات فرعی
data-trends = موضوعات اصلی در هر سال
data-caption-trends = شمار نشست‌ها دربارهٔ هر موضوع اصلی در هر سال، با موضوعات فرعی
data-together = شرکت‌کنندگان در نشست‌های مشترک
data-caption-together = شمار نشست‌هایی که هر دو شرکت‌کننده با هم در آن‌ها بوده‌اند: { $n } شرکت‌کننده‌ای که بیش از همه حضور داشته‌اند. روی قطر: همهٔ نشست‌های آن شرکت‌کننده.
data-id = شناسه
data-name = نام

## Search

search = جست‌وجو
search-words = عبارت جست‌وجو
search-hint = برای یافتن عین عبارت، آن را در «گیومه» بنویسید.
search-clear = پاک کردن جست‌وجو
search-all-languages = همهٔ زبان‌ها
search-relevance = نخست مرتبط‌ترین‌ها
search-found = شمار نتیجه‌ها: { $n }
search-page = صفحه
search-results = نتیجه‌ها
search-elsewhere = جست‌وجو در همهٔ زبان‌ها
search-more = نتیجه‌های بیشتر
search-failed = متأسفیم، جست‌وجو بارگیری نشد. دوباره تلاش کنید.
search-without-scripts = جست‌وجو به JavaScript نیاز دارد. بدون آن، می‌توانید همهٔ نشست‌ها را از این صفحه‌ها بیابید:
search-key = برای جست‌وجو / را فشار دهید

## Tables and filters

column-number = شماره
column-title = عنوان
filter-only = پالایش
filter-words = واژه‌های متن
countries-represented = تنها از طریق گروه‌ها
countries-represented-about = از این کشورها به‌عنوان شرکت‌کننده، میزبان یا محور گفت‌وگوی نشستی نام برده نشده است. عدد، شمار نشست‌هایی است که در آن‌ها گروهی کشور را نمایندگی کرده است.
search-about = جست‌وجو عنوان‌ها، خلاصه‌ها، گزارش‌ها و توصیه‌های همهٔ نشست‌ها، شرکت‌کنندگان، موضوعات و مکان‌های آن‌ها و صفحه‌های دیگر این وب‌سایت را در بر می‌گیرد.
search-site = جست‌وجو در این وب‌سایت

## Passages that are not published

passage-withheld = بخشی منتشر نشده است:
passage-internal-shown = بخش داخلی: منتشر نمی‌شود
passage-withheld-shown = بخش منتشرنشده: فقط سطر بعد منتشر می‌شود

## Paragraphs and passages

paragraph-number = بند { $n }
paragraph-copied = نشانی رونوشت شد
passages = آنچه در گزارش‌ها آمده است
passage-count = { $n } بخش
passages-all = همهٔ بخش‌ها ({ $n })
passages-theme-about = بخش‌هایی از گزارش‌ها دربارهٔ این موضوع و موضوعات فرعی آن.
passages-party-about = بخش‌هایی از گزارش‌ها که از این کشور، گروه یا سازمان نام می‌برند.
passages-party-rule = بخش‌هایی که از نشست‌های تابع قاعدهٔ نقل‌قول است دربارهٔ آن است و هرگز گفته‌های آن را بازگو نمی‌کند.
passages-crossing-about = آنچه دربارهٔ این موضوع در نشست‌هایی گفته شد که این شرکت‌کننده در آن‌ها شرکت داشت.
passages-crossing-rule = بخش‌هایی که از نشست‌های تابع قاعدهٔ نقل‌قول است هرگز نمی‌گویند که چه کسی آن را گفته است.
