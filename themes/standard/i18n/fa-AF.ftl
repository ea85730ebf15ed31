# Dari

## The frame

skip = رفتن به متن
navigation = بخش‌های اصلی
languages = زبان‌ها
languages-footer = این صفحه به زبان‌های دیگر
breadcrumbs = شما این‌جا هستید
home = صفحهٔ نخست
feed = فید
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
nav-organisations = نهادها
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
filter = فیلتر و ترتیب
filter-any = همه
filter-clear = پاک کردن فیلترها
filter-title = واژه‌های عنوان
filter-shown = نمایش: { $shown } از { $all }
filter-part = بارگیری بقیهٔ فهرست: بخش { $part } از { $parts }
filter-bound = تنها { $n } نشست این فهرست بار شده است. نشست‌های دیگر شامل نیست.
language = زبان
sort = ترتیب
sort-date = از قدیم به جدید
sort-number = به اساس شماره
sort-title = به اساس عنوان
sort-name = به اساس نام
sort-weight = به اساس شمار نشست‌ها
by-name = به اساس نام
by-year = نشست‌ها به اساس سال
list-empty = هنوز چیزی ثبت نشده است.
year = سال
trend-caption = شمار نشست‌ها در هر سال
timeline = خط زمانی نشست‌ها
timeline-about = نقطه‌ها تاریخ دقیق را نشان می‌دهند و نوارها ماه یا سال را.
timeline-about-doubtful = نشانه‌های میان‌خالی تاریخ‌هایی است که یقینی نیست.
timeline-about-years = هر نوار نشانهٔ یک سال است. رنگ پررنگ‌تر یعنی نشست‌های بیشتر.

## Sessions

sessions = نشست‌ها
sessions-none = هنوز نشستی ثبت نشده است.
sessions-direct = نشست‌هایی که کشور در آن‌ها اشتراک‌کننده، میزبان یا محور گفت‌وگو بوده است
sessions-all = همهٔ { $n } نشست
session-count = { $n } نشست
session-number = نشست { $n }
session-previous = نشست قبلی
session-next = نشست بعدی
neighbours = نشست‌های قبلی و بعدی
newest = تازه‌ترین نشست‌ها
session-upcoming = نشست آینده
planned = پلان‌شده
planned-note = این نشست هنوز برگزار نشده است و گزارش ندارد.
planned-sessions = نشست‌های پلان‌شده
planned-title = پلان‌شده: { $title }
series = { $n ->
    [one] سلسلهٔ نشست‌ها
   *[other] سلسله‌های نشست‌ها
}
unrecorded = نشست‌های بدون گزارش
unrecorded-about = این نشست‌ها بخشی از این سلسله‌اند، اما گزارشی از آن‌ها یافت نشده است.
draft = مسوده
draft-note = این گزارش هنوز تکمیل نشده است و در وب‌سایت منتشرشده دیده نمی‌شود.
embargo = نشر تا { $date }، ساعت { $time } ‏(UTC) ممنوع است
embargo-note = پیش از آن، هیچ بخشی از این گزارش در وب‌سایت منتشرشده دیده نمی‌شود.
untranslated = این متن هنوز به این زبان ترجمه نشده است و به زبان اصلی نشان داده می‌شود.
untranslated-languages = می‌توانید آن را به این زبان‌ها بخوانید:
untranslated-part = بخش‌هایی از این صفحه هنوز به این زبان ترجمه نشده است و به زبان اصلی نشان داده می‌شود.
translation-older = متن اصلی پس از انجام این ترجمه بازنگری شده است.
help-translate = همکاری در ترجمه

facts = در یک نگاه
date = تاریخ
calendar-solar = تقویم هجری شمسی
date-about-day = حدود { $date }
date-about-month = حدود { $date }
date-about-year = حدود سال { $date }
date-uncertain = { $date } (تاریخ یقینی نیست)
date-between-day = بین { $from } و { $to }
date-between-month = بین { $from } و { $to }
date-between-year = بین سال‌های { $from } و { $to }
place = مکان
format = شیوهٔ برگزاری
format-in-person = حضوری
format-virtual = آنلاین
format-hybrid = حضوری و آنلاین
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
updated-planned = آخرین تازه‌سازی

rule = قاعدهٔ نقل قول
rule-basis = مبنا:
rule-chatham-house = قاعدهٔ چتم هاوس
rule-chatham-house-about = از گفته‌ها می‌توان استفاده کرد، اما نباید فاش شود که چه کسی و از جانب چه کسی سخن گفته است.
rule-non-attribution = بدون ذکر نام گوینده
rule-non-attribution-about = بحث را می‌توان به‌صورت کلی بازگو کرد، اما هیچ نظری را نمی‌توان به شخص یا اشتراک‌کننده‌ای نسبت داد.
rule-on-record = با ذکر نام گوینده
rule-on-record-about = گفته‌ها را می‌توان با ذکر نام گوینده نقل کرد.

participants = اشتراک‌کنندگان
participants-more = و { $n } اشتراک‌کنندهٔ دیگر
participants-incomplete = (فهرست ناکامل)
participants-partial = این فهرست ناکامل است: تنها شماری از اشتراک‌کنندگان معلوم‌اند.
participants-none = اشتراک‌کنندگان معلوم نیستند.
people = { $n } نفر
report-none = گزارش کتبی از این نشست هنوز موجود نیست. آنچه دربارهٔ آن معلوم است، در همین صفحه آمده است.
speakers = سخنرانانی که نام‌شان اعلام شده است
speakers-about = تنها نام کسانی در این‌جا آمده است که برگزارکنندگان آن را اعلام کرده‌اند.
named-by = اعلام نام از سوی:
documents = اسناد
sources = منابع
related = نشست‌های مرتبط
related-about = نشست‌هایی با اشتراک‌کنندگان و موضوعات مشترک. مشابه‌ترین‌ها در آغاز آمده‌اند.
cite = ارجاع به این گزارش
quoted = «{ $text }»
cite-convened = برگزارشده از سوی { $names }
cite-translated = ترجمهٔ { $name }
cite-paragraph = بند { $n }
cite-bibtex = برای برنامه‌های مدیریت منابع (BibTeX):
cite-ris = برای برنامه‌های مدیریت منابع (RIS):
cite-csl = در قالب CSL-JSON:
footnote = پاورقی { $n }
close = بستن

## Countries, groups, organisations

country = کشور
group = گروه
organisation = نهاد
as-participant = اشتراک‌کننده
as-host = میزبان
as-subject = محور گفت‌وگو
as-member = از طریق گروه
as-organiser = برگزارکننده
capacity = نقش
sessions-as-participant = نشست به‌عنوان اشتراک‌کننده
sessions-as-host = نشست به‌عنوان میزبان
sessions-as-subject = نشست به‌عنوان محور گفت‌وگو
sessions-as-member = نشست از طریق گروه
sessions-as-organiser = نشست به‌عنوان برگزارکننده
countries-about = کشوری اشتراک‌کننده شمرده می‌شود که به نام خود اشتراک کرده باشد. نشست‌هایی که در آن‌ها گروهی از کشور نمایندگی کرده است، جداگانه شمرده می‌شوند.
countries-caption = شمار نشست‌های هر کشور به اساس نقش
countries-leading = کشورهایی که بیش از همه اشتراک کرده‌اند
map-title = نقشهٔ کشورهای اشتراک‌کننده
map-about = رنگ پررنگ‌تر یعنی اشتراک در نشست‌های بیشتر به نام خود کشور. کشورهای خاکستری در هیچ نشستی به نام خود اشتراک نکرده‌اند. برای دیدن نشست‌های هر کشور، آن را انتخاب کنید.
map-figures = شمار نشست‌های هر کشور
map-members = نقشهٔ اعضا
map-members-about = اعضا در زمان تازه‌ترین نشست. رنگ پررنگ‌تر یعنی اشتراک در نشست‌های بیشتر به نام خود کشور. کشورهایی که تنها خط سرحد دارند، در هیچ نشستی به نام خود اشتراک نکرده‌اند.
map-boundaries = سرحدات و نام‌های این نقشه بیانگر هیچ نظری در مورد وضعیت حقوقی هیچ قلمرو، یا تأیید و پذیرش هیچ سرحد نیست.
map-seats = { $n ->
    [one] نقشهٔ کشور اشتراک‌کننده.
   *[other] نقشهٔ { $n } کشور اشتراک‌کننده.
}
map-host = حلقه کشور میزبان را نشان می‌دهد.
groups-about = مناطق و سازمان‌های بین‌الحکومتی که با نامی مشترک اشتراک کرده‌اند.
organisations-about = برگزارکنندگان نشست‌ها و نهادهایی که در آن‌ها اشتراک کرده‌اند.
organisations-caption = شمار نشست‌های هر نهاد به اساس نقش
member-of = عضو
members = اعضا
members-about = عدد نشان می‌دهد که هر کشور در چند نشست به نام خود اشتراک کرده است.
member-from = از
member-until = تا
members-source = منبع این فهرست
through = از طریق گروه:
through-about = گروه اشتراک کرده است. کشور در آن زمان عضو گروه بوده، اما از خود کشور به‌عنوان اشتراک‌کننده نام برده نشده است.
companions-country = کشورهایی که بیش از همه در همین نشست‌ها اشتراک کرده‌اند
seat = مقر
website = وب‌سایت

## Themes and crossings

theme = موضوع
themes-about = موضوعاتی که در نشست‌ها به بحث گذاشته شده‌اند. شمار نشست‌های هر موضوع نشست‌های موضوعات فرعی آن را نیز در بر دارد و هر نشست تنها یک بار شمرده می‌شود.
themes-leading = پربحث‌ترین موضوعات
theme-count-about = به‌شمول موضوعات فرعی
broader = بخشی از
narrower = موضوعات فرعی
companions-theme = موضوعاتی که اغلب همراه با این موضوع به بحث گذاشته شده‌اند
crossing = اشتراک‌کننده و موضوع
crossing-about = نشست‌هایی که این اشتراک‌کننده در آن‌ها اشتراک کرده و این موضوع در آن‌ها به بحث گذاشته شده است.
other-themes = موضوعات دیگر
other-parties = اشتراک‌کنندگان دیگر
all-themes = همهٔ موضوعات

matrix-title = جدول متقاطع اشتراک‌کنندگان و موضوعات
matrix-about = شمار نشست‌هایی که هر کشور و گروه دربارهٔ هر موضوع در آن‌ها اشتراک کرده است. برای دیدن نشست‌ها، عدد را انتخاب کنید.
matrix-caption = شمار نشست‌ها به اساس اشتراک‌کننده و موضوع

year-previous = سال قبلی
year-next = سال بعدی
years-around = سال قبلی و بعدی

## Recommendations

recommendations-about = آنچه نشست‌ها توصیه کرده‌اند، مخاطبان توصیه‌ها و آنچه از نتیجهٔ آن‌ها معلوم است.
recommendations-all = مجموع
recommendations-counted = توصیه‌هایی که توصیه‌ای پیشین را تکرار می‌کنند نیز در همهٔ ارقام این صفحه شمرده شده‌اند.
recommendations-by-status = توصیه‌ها به اساس وضعیت
recommendations-none = هنوز توصیه‌ای ثبت نشده است.
recommendations-to = توصیه‌ها خطاب به { $name }
recommendations-to-group = توصیه‌ها خطاب به گروه { $group }
recommendations-to-group-about = کشور در تاریخ نشست عضو گروه بوده است.
recommendation-number = توصیهٔ { $n }
recommendation-to = مخاطب
recommendation-themes = موضوعات
recommendation-status = وضعیت
status-open = در انتظار اقدام
status-under-way = در حال تطبیق
status-met = تطبیق‌شده
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
course-by-year = توصیه‌ها به اساس سال
course-by-year-about = ستون‌های بالای خط توصیه‌ها را در سال نشست نشان می‌دهند و ستون‌های پایین خط توصیه‌هایی را که در آن سال تطبیق شده‌اند.
course-new = تازه
course-again = تکراری
course-undated = { $n } توصیهٔ دیگر در تاریخی تطبیق شده که ثبت نشده است.
as-table = نمایش به شکل جدول
by-theme = به اساس موضوع
by-addressee = به اساس مخاطب

## Corrections

corrections = تصحیحات
corrections-about = تصحیحاتی که پس از نشر گزارش‌ها در آن‌ها صورت گرفته است.
corrections-all = همهٔ تصحیحات
corrections-feed = فید تصحیحات
correction-entry = تصحیح { $date }: { $text }

## Other pages

not-found = صفحه یافت نشد
not-found-about = متأسفیم، این صفحه وجود ندارد.
not-found-pages = از یکی از این صفحه‌ها آغاز کنید:
moved = این صفحه به نشانی دیگری انتقال یافته است:

map-record = نقشهٔ اشتراک
published-by = ناشر: { $name }
partners = همکاران

## Data

data-title = داده‌ها
data-about = می‌توانید داده‌های این وب‌سایت را در قالب‌های باز دانلود کنید. فایل‌ها معلومات همهٔ نشست‌ها را در بر دارند. متن کامل هر گزارش در صفحهٔ خود آن است.
data-files = فایل‌ها
data-sessions-json = همهٔ نشست‌ها با جزئیات، شناسه‌ها و نشانی‌ها
data-sessions-csv = همان‌ها به شکل جدول، برای برنامه‌های جدولی
data-index-json = نمایهٔ نشست‌ها به اساس کشور، گروه، نهاد، موضوع و سال
data-sessions-by-year-csv = شمار نشست‌ها در هر سال
data-sessions-by-party-csv = شمار نشست‌های هر کشور، گروه و نهاد به اساس نقش
data-sessions-by-theme-csv = شمار نشست‌ها دربارهٔ هر موضوع
data-party-trends-csv = شمار نشست‌های هر اشتراک‌کننده در هر سال
data-theme-trends-csv = شمار نشست‌ها دربارهٔ هر موضوع در هر سال
data-co-attendance-csv = شمار نشست‌هایی که هر دو اشتراک‌کننده با هم در آن‌ها بوده‌اند
data-themes-ttl = موضوعات به شکل واژگان SKOS در قالب Turtle
data-themes-jsonld = همان واژگان در قالب JSON-LD
data-datapackage-json = شرح همهٔ این فایل‌ها و فیلدهای آن‌ها (Frictionless Data Package)
data-recommendations-json = همهٔ توصیه‌ها با وضعیت و سیر پیگیری آن‌ها
data-recommendations-csv = همان توصیه‌ها به شکل جدول، برای برنامه‌های جدولی
data-passages-json = آنچه در گزارش‌ها دربارهٔ هر موضوع و هر کشور، گروه و نهاد آمده است
data-feed = تازه‌ترین نشست‌ها در قالب Atom
data-calendar = نشست‌هایی که تاریخ دقیق دارند، به شمول نشست‌های پلان‌شده، برای پروگرام‌های تقویم (iCalendar)
data-rules = قواعد
data-rule-ids = شناسهٔ نشست از سلسله و نام آن ساخته می‌شود، همان‌گونه که در نشانی آن آمده است. شناسهٔ اشتراک‌کننده نوع آن را نشان می‌دهد: country:QA یا group:eu یا organisation:chs. کشورها کد دوحرفی ISO 3166-1 دارند. موضوعات شناسه‌های خود را دارند.
data-rule-order = فهرست نشست‌ها به ترتیب تاریخ، سپس شماره، سپس شناسه است. اگر روز دقیق معلوم نباشد، نخستین روزی به شمار می‌آید که تاریخ و شمارهٔ نشست اجازه می‌دهد.
data-rule-absent = اگر چیزی معلوم نباشد، فیلد آن حذف می‌شود. هیچ فیلدی خالی نیست.
data-rule-languages = نام محل‌ها، عنوان اشتراک، وظایف سخنرانان و عنوان منابع و اسناد به زبان اصلی وب‌سایت است. اگر به زبان‌های دیگر نیز موجود باشد، همهٔ آن‌ها در فیلدی مانند name_by_language می‌آید.
data-rule-dates = تاریخ‌ها میلادی و مطابق ISO 8601 است و تنها تا جایی نوشته می‌شود که معلوم است: روز، ماه یا سال. به اساس بخش دوم آن (EDTF)، 2021-09~ یعنی حدود، 2021? یعنی نایقینی، 2021% یعنی هر دو، 2021-08-15/2021-09-07 یک دوره است و [2021-08-15..2021-09-07] یکی از این روزها.
data-rule-addresses = نشانی‌ها از ریشهٔ دامنهٔ این وب‌سایت آغاز می‌شوند.
data-field = فیلد
data-shape = ساختار
data-meaning = معنا
data-sessions-about = یک شیء با یک فیلد به نام sessions: فهرستی از اشیا، برای هر نشست یکی.
data-sessions-caption = فیلدهای یک نشست
data-session-id = شناسهٔ نشست.
data-session-series = شناسهٔ سلسلهٔ آن.
data-session-number = شمارهٔ آن در سلسله.
data-session-address = نشانی گزارش آن.
data-session-title = عنوان آن، به هر زبانی که موجود است.
data-session-summary = یک بند دربارهٔ آن، به تفکیک زبان.
data-session-date = زمان برگزاری یا آغاز آن.
data-session-end_date = آخرین روز آن، اگر چند روز بوده است.
data-session-place = شهر یا محل، و کد کشور میزبان.
data-session-format = شیوهٔ برگزاری.
data-session-rule = قاعدهٔ نقل قول.
data-session-organisers = شناسهٔ نهادهای برگزارکننده.
data-session-participants = چه کسانی، به چه عنوان و چند نفر اشتراک کرده‌اند، تا جایی که ثبت شده است.
data-session-subjects = کشورها، گروه‌ها یا نهادهایی که نشست دربارهٔ آن‌ها بوده است.
data-session-themes = شناسهٔ موضوعات، چنان‌که در گزارش آمده است؛ موضوعات کلی‌تر افزوده نمی‌شوند.
data-session-languages = زبان‌هایی که می‌توان آن را به آن‌ها خواند.
data-session-recommendations = توصیه‌ها: شماره، متن به تفکیک زبان، مخاطبان، موضوعات، وضعیت و یادداشتی به تفکیک زبان.
data-session-speakers = سخنرانانی که نام‌شان اعلام شده است، و نهادی که نام‌شان را اعلام کرده است.
data-session-sources = منبع معلومات.
data-session-documents = فایل‌های مربوط به نشست.
data-csv-about = نشست‌های sessions.json، هر یک در یک سطر. سطر نخست نام ستون‌ها را دارد. متن با کدگذاری UTF-8 است.
data-recommendations-about = یک شیء با یک فیلد به نام recommendations: فهرستی از اشیا، برای هر توصیه یکی. شناسهٔ توصیه از شناسهٔ نشست، علامت # و شمارهٔ آن ساخته می‌شود. status تازه‌ترین وضعیت معلوم و status_date تاریخ آن است. repeats توصیه‌های پیشینی را دارد که این توصیه تکرار می‌کند، repeated توصیه‌های بعدی را که آن را تکرار می‌کنند، و followed هر وضعیتی را که نشستی بعدی ثبت کرده است، با تاریخ، متن و منابع. در recommendations.csv، فیلد followed شمار آن‌ها است.
data-index-about = یک شیء متشکل از شش شیء. هر فهرست در آن فهرستی از شناسهٔ نشست‌هاست. فهرست‌های خالی حذف می‌شوند.
data-index-caption = بخش‌های نمایه
data-index-countries = به اساس کشور: نشست‌هایی که کشور میزبان آن‌ها بوده، نشست‌هایی که در آن‌ها اشتراک کرده و نشست‌هایی که دربارهٔ آن بوده است. زیر through، به تفکیک گروه، نشست‌هایی آمده است که در آن‌ها از خود کشور نام برده نشده، اما گروهی که کشور در آن زمان عضو آن بوده از کشور نمایندگی کرده است.
data-index-groups = به اساس گروه: نشست‌هایی که در آن‌ها اشتراک کرده و نشست‌هایی که دربارهٔ آن بوده است.
data-index-organisations = به اساس نهاد: نشست‌هایی که برگزار کرده و نشست‌هایی که در آن‌ها اشتراک کرده است.
data-index-themes = به اساس موضوع: نشست‌های خود آن و نشست‌های موضوعات فرعی آن، هر نشست یک بار.
data-index-years = به اساس سال.
data-index-crossings = به اساس اشتراک‌کننده و موضوع: نشست‌هایی که آن کشور یا گروه خود در آن‌ها اشتراک کرده و آن موضوع یا یکی از موضوعات فرعی آن به بحث گذاشته شده است.
data-passages-about = شیئی با یک فهرست برای هر موضوع، کشور، گروه و نهاد. کلید آن theme: و شناسهٔ موضوع، یا شناسهٔ اشتراک‌کننده است. فهرست هر موضوع بخش‌های مربوط به موضوعات فرعی آن را هم در بر دارد. قدیمی‌ترین نشست نخست می‌آید. بخشی که به چند زبان موجود است، برای هر زبان یک بار آمده است.
data-passages-caption = فیلدهای یک بخش
data-passage-session = شناسهٔ نشست.
data-passage-paragraph = شمارهٔ بند در گزارش. نشانی نشست همراه با ‎#p‎ و این شماره به آن می‌رسد.
data-passage-lang = زبان متن.
data-passage-text = متن کامل بند، بدون قالب‌بندی.
data-feeds = فیدها
data-feeds-about = هر سلسله، کشور، گروه، موضوع و نهاد فید خود را دارد. feed.xml را به آخر نشانی صفحهٔ آن بیفزایید.
data-statistics = آمار و شناسه‌ها
data-statistics-about = شمار نشست‌ها به اساس سال، اشتراک‌کننده و موضوع، با شناسه‌هایی که در فایل‌ها به کار رفته است. فایل‌های CSV بالا همین شمارها را به گونهٔ کامل دارند.
data-caption-parties = شمار نشست‌ها به اساس نقش
data-caption-themes = شمار نشست‌ها، با موضوعات فرعی
data-trends = موضوعات اصلی در هر سال
data-caption-trends = شمار نشست‌ها دربارهٔ هر موضوع اصلی در هر سال، با موضوعات فرعی
data-together = اشتراک‌کنندگان در نشست‌های مشترک
data-caption-together = شمار نشست‌هایی که هر دو اشتراک‌کننده با هم در آن‌ها بوده‌اند: { $n } اشتراک‌کننده‌ای که بیش از همه حضور داشته‌اند. روی قطر: همهٔ نشست‌های آن اشتراک‌کننده.
data-id = شناسه
data-name = نام

## Search

search = جستجو
search-words = عبارت جستجو
search-hint = برای یافتن عین عبارت، آن را در میان «ناخنک» بنویسید.
search-clear = پاک کردن جستجو
search-all-languages = همهٔ زبان‌ها
search-relevance = نخست مرتبط‌ترین‌ها
search-found = شمار نتیجه‌ها: { $n }
search-page = صفحه
search-results = نتیجه‌ها
search-elsewhere = جستجو در همهٔ زبان‌ها
search-more = نتیجه‌های بیشتر
search-failed = متأسفیم، جستجو بار نشد. دوباره کوشش کنید.
search-without-scripts = جستجو به JavaScript نیاز دارد. بدون آن، می‌توانید همهٔ نشست‌ها را از این صفحه‌ها بیابید:
search-key = برای جستجو / را فشار دهید

## Tables and filters

column-number = شماره
column-title = عنوان
filter-only = فیلتر
filter-words = واژه‌های متن
countries-represented = تنها از طریق گروه‌ها
countries-represented-about = از این کشورها به‌عنوان اشتراک‌کننده، میزبان یا محور گفت‌وگوی نشستی نام برده نشده است. عدد، شمار نشست‌هایی است که در آن‌ها گروهی به نمایندگی از کشور حاضر بوده است.
search-about = جستجو عنوان‌ها، خلاصه‌ها، گزارش‌ها و توصیه‌های همهٔ نشست‌ها، اشتراک‌کنندگان، موضوعات و مکان‌های آن‌ها و صفحه‌های دیگر این وب‌سایت را در بر می‌گیرد.
search-site = جستجو در این وب‌سایت

## Passages that are not published

passage-withheld = بخشی منتشر نشده است:
passage-internal-shown = بخش داخلی: منتشر نمی‌شود
passage-withheld-shown = بخش منتشرنشده: فقط سطر بعد منتشر می‌شود

## Paragraphs and passages

paragraph-number = بند { $n }
paragraph-copied = نشانی کاپی شد
passages = آنچه در گزارش‌ها آمده است
passage-count = { $n } بخش
passages-all = همهٔ بخش‌ها ({ $n })
passages-theme-about = بخش‌هایی از گزارش‌ها دربارهٔ این موضوع و موضوعات فرعی آن.
passages-party-about = بخش‌هایی از گزارش‌ها که از این کشور، گروه یا نهاد نام می‌برند.
passages-party-rule = بخش‌هایی که از جلسه‌های تابع قاعدهٔ نقل قول است دربارهٔ آن است و هرگز گفته‌های آن را بازگو نمی‌کند.
passages-crossing-about = آنچه دربارهٔ این موضوع در نشست‌هایی گفته شد که این اشتراک‌کننده در آن‌ها اشتراک داشت.
passages-crossing-rule = بخش‌هایی که از جلسه‌های تابع قاعدهٔ نقل قول است هرگز نمی‌گویند که چه کسی آن را گفته است.
