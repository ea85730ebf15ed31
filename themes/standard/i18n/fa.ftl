# Persian as written in Iran

## The frame

skip = رفتن به متن
navigation = بخش‌های اصلی
languages = زبان‌ها
languages-footer = این صفحه به زبان‌های دیگر
breadcrumbs = شما این‌جا هستید
home = صفحهٔ نخست
feed = خوراک
feed-title = نشست‌های تازه
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
filter-clear = نمایش دوبارهٔ همه
filter-title = واژه‌های عنوان
filter-shown = نمایش: { $shown } از { $all }
filter-part = بارگیری بقیهٔ فهرست: بخش { $part } از { $parts }
filter-bound = تنها { $n } نشست از این فهرست بررسی می‌شود.
language = زبان
sort = ترتیب
sort-date = از قدیم به جدید
sort-number = بر پایهٔ شماره
sort-title = بر پایهٔ عنوان
sort-name = بر پایهٔ نام
sort-weight = بر پایهٔ شمار نشست‌ها
by-name = به ترتیب نام
by-year = سال به سال
list-empty = هنوز چیزی ثبت نشده است.
year = سال
trend-caption = شمار نشست‌ها در هر سال
timeline = گاه‌نمای نشست‌ها
timeline-about = نقطه نشانهٔ یک روز و نوار نشانهٔ یک ماه یا یک سال کامل است، تا آنجا که معلوم است. هر یک به نشست خود راه می‌برد.
timeline-about-years = هر نوار یک سال است و هرچه پررنگ‌تر باشد، شمار نشست‌ها بیشتر است.

## Sessions

sessions = نشست‌ها
sessions-none = هنوز نشستی ثبت نشده است.
sessions-direct = نشست‌هایی که از خود کشور نام برده‌اند
sessions-all = همهٔ { $n } نشست
session-count = { $n } نشست
session-number = نشست { $n }
session-previous = نشست قبلی
session-next = نشست بعدی
neighbours = نشست‌های قبلی و بعدی
newest = تازه‌ترین نشست‌ها
series = { $n ->
    [one] سلسله‌نشست
   *[other] سلسله‌نشست‌ها
}
unrecorded = نشست‌های ثبت‌نشده
unrecorded-about = برگزاری این نشست‌ها معلوم است، اما گزارشی از آن‌ها یافت نشده است.
draft = پیش‌نویس
draft-note = این گزارش ناتمام است و خوانندگان وب‌سایت منتشرشده آن را نمی‌بینند.
embargo = انتشار تا { $date }، ساعت { $time } ‏(UTC) ممنوع است
embargo-note = پیش از آن، خوانندگان وب‌سایت منتشرشده چیزی از این گزارش نمی‌بینند.
untranslated = این متن هنوز به این زبان ترجمه نشده است و به زبان اصلی نشان داده می‌شود.
untranslated-languages = می‌توان آن را به این زبان‌ها خواند:
untranslated-part = بخش‌هایی از این صفحه هنوز به این زبان ترجمه نشده است و به زبان اصلی نشان داده می‌شود.
translation-older = متن اصلی پس از انجام این ترجمه بازنگری شده است.
help-translate = کمک به ترجمه

facts = در یک نگاه
date = تاریخ
calendar-solar = گاه‌شماری هجری خورشیدی
place = مکان
format = شیوهٔ برگزاری
format-in-person = حضوری
format-virtual = مجازی
format-hybrid = حضوری و مجازی
organisers = { $n ->
    [one] برگزارکننده
   *[other] برگزارکنندگان
}
subjects = دربارهٔ
themes = موضوعات
translations = زبان‌های موجود
translator = ترجمه
updated = آخرین بازنگری گزارش

rule = شرایط نقل‌قول
rule-basis = مبنا:
rule-chatham-house = قاعدهٔ چتم‌هاوس
rule-chatham-house-about = از گفته‌ها می‌توان استفاده کرد، اما نباید فاش شود که چه کسی و از جانب چه کسی سخن گفته است.
rule-non-attribution = بدون ذکر نام گوینده
rule-non-attribution-about = بحث را می‌توان به‌صورت کلی بازگو کرد، بی‌آن‌که نظری به شخص یا طرفی نسبت داده شود.
rule-on-record = با ذکر نام گوینده
rule-on-record-about = گفته‌ها را می‌توان با ذکر نام گوینده نقل کرد.

participants = شرکت‌کنندگان
participants-more = و { $n } طرف دیگر
participants-partial = تنها نام شماری از شرکت‌کنندگان معلوم است، از جمله این‌ها.
participants-none = در اسناد از شرکت‌کنندگان نام برده نشده است.
known-partial = و دیگران
people = { $n } نفر
report-none = گزارش مکتوبی از این نشست هنوز موجود نیست. آنچه دربارهٔ آن معلوم است در همین صفحه آمده است.
speakers = سخنرانانی که نامشان علنی است
speakers-about = تنها نام کسانی در این‌جا آمده است که خود برگزارکنندگان علنی کرده‌اند.
named-by = اعلام نام از سوی:
documents = اسناد
sources = منابع
related = نشست‌های مرتبط
related-about = نشست‌هایی با شرکت‌کنندگان و موضوعات مشترک؛ نزدیک‌ترین‌ها نخست.
cite = ارجاع به این گزارش
quoted = «{ $text }»
cite-convened = به دعوت { $names }
cite-translated = ترجمهٔ { $name }
cite-bibtex = برای نرم‌افزارهای مدیریت منابع (BibTeX):
cite-csl = همین منبع در قالب CSL-JSON:
footnote = پانوشت { $n }
close = بستن

## Countries, groups, organisations

country = کشور
group = گروه
organisation = سازمان
as-participant = به‌عنوان شرکت‌کننده
as-host = به‌عنوان میزبان
as-subject = به‌عنوان موضوع نشست
as-member = از طریق گروه‌ها
as-organiser = به‌عنوان برگزارکننده
capacity = نقش
countries-about = کشوری شرکت‌کننده شمرده می‌شود که به نام خود شرکت کرده باشد. نشست‌هایی که در آن‌ها گروهی به‌جای کشور حاضر بوده است، جدا شمرده می‌شوند.
countries-caption = کشورها، با شمار نشست‌ها در هر نقش
countries-leading = کشورهایی که بیش از همه حاضر بوده‌اند
map-title = نقشهٔ جهانی مشارکت
map-about = هر کشور هرچه پررنگ‌تر باشد، بیشتر به نام خود شرکت کرده است؛ کشور خاکستری هرگز شرکت نکرده است. هر کشور رنگی به پروندهٔ خود راه می‌برد.
map-figures = ارقام این نقشه
map-members = نقشهٔ اعضا
map-members-about = اعضا در زمان تازه‌ترین نشست. هر کشور هرچه پررنگ‌تر باشد، بیشتر به نام خود شرکت کرده است؛ کشوری که تنها خط مرزی دارد هرگز شرکت نکرده است.
map-boundaries = مرزها و نام‌های این نقشه بیانگر هیچ نظری دربارهٔ وضعیت حقوقی هیچ سرزمینی، یا تأیید و پذیرش هیچ مرزی نیست.
map-seats = { $n ->
    [one] نقشهٔ کشور شرکت‌کننده.
   *[other] نقشهٔ { $n } کشور شرکت‌کننده.
}
map-host = حلقه نشانهٔ کشور میزبان است.
groups-about = مناطق و سازمان‌های میان‌دولتی که با نامی مشترک شرکت کرده‌اند.
organisations-about = برگزارکنندگان نشست‌ها و سازمان‌هایی که در آن‌ها شرکت کرده‌اند.
organisations-caption = سازمان‌ها، با شمار نشست‌ها در هر نقش
member-of = عضو
members = اعضا
members-about = با شمار نشست‌هایی که هر کشور به نام خود در آن‌ها شرکت کرده است.
member-from = از
member-until = تا
members-source = منبع این فهرست
through = از طریق
through-about = گروه شرکت کرده و کشور در آن زمان عضو گروه بوده، اما از خود کشور نام برده نشده است.
companions-country = بیشترین حضور مشترک با
seat = مقر
website = وب‌سایت

## Themes and crossings

theme = موضوع
themes-about = موضوعات گفت‌وگو. شمار هر موضوع نشست‌های موضوعات فرعی آن را نیز در بر دارد و هر نشست تنها یک بار شمرده می‌شود.
themes-leading = پربحث‌ترین موضوعات
theme-count-about = با احتساب موضوعات فرعی
broader = بخشی از
narrower = موضوعات فرعی
companions-theme = اغلب همراه با
crossing = شرکت‌کننده و موضوع
crossing-about = نشست‌هایی که این شرکت‌کننده در آن‌ها حاضر بوده و این موضوع در آن‌ها به بحث گذاشته شده است.
other-themes = موضوعات دیگر
other-parties = شرکت‌کنندگان دیگر
all-themes = همهٔ موضوعات

matrix-title = شرکت‌کنندگان و موضوعات
matrix-about = شمار دفعاتی که هر کشور و گروه هنگام بحث دربارهٔ هر موضوع حاضر بوده است. هر رقم به نشست‌های مربوط راه می‌برد.
matrix-caption = شمار نشست‌ها بر اساس شرکت‌کننده و موضوع

year-previous = پیش از آن
year-next = پس از آن
years-around = سال‌های قبل و بعد

## Recommendations

recommendations-about = گام‌هایی که نشست‌ها خواستار آن شده‌اند، مخاطبان آن‌ها، و آنچه از سرانجامشان معلوم است.
recommendations-all = مجموع
recommendations-by-status = توصیه‌ها بر پایهٔ وضعیت
recommendations-none = هنوز توصیه‌ای ثبت نشده است.
recommendations-to = توصیه‌ها به این مخاطب
recommendations-to-group = توصیه‌ها به گروه { $group }
recommendations-to-group-about = کشور در تاریخ نشست عضو گروه بوده است.
recommendation-number = توصیهٔ { $n }
recommendation-to = خطاب به
recommendation-themes = دربارهٔ
recommendation-status = وضعیت
status-open = در انتظار اقدام
status-under-way = در دست اجرا
status-met = اجراشده
status-overtaken = منتفی‌شده با تحول اوضاع
status-none = وضعیت نامعلوم
by-theme = بر اساس موضوع
by-addressee = بر اساس مخاطب

## Other pages

not-found = صفحه یافت نشد
not-found-about = در این نشانی صفحه‌ای نیست. از این‌جا می‌توانید ادامه دهید:
moved = این صفحه به نشانی دیگری منتقل شده است:

map-record = نقشهٔ مشارکت
published-by = ناشر: { $name }
partners = همکاران

## Data

data-title = داده‌ها
data-about = همهٔ این سوابق را می‌توان در قالب‌های باز بارگیری کرد. آنچه صفحه‌های این وب‌سایت نشان می‌دهند، در این فایل‌ها نیز هست.
data-files = فایل‌ها
data-sessions-json = همهٔ نشست‌ها با جزئیات، شناسه‌ها و نشانی‌ها
data-sessions-csv = همان‌ها به شکل جدول، برای صفحه‌گسترده‌ها
data-index-json = نمایهٔ متقاطع: چه کسی، در کدام نشست، چه زمانی و دربارهٔ چه موضوعی شرکت کرده است
data-feed = نشست‌های تازه در قالب Atom
data-rules = قواعد
data-rule-ids = شناسهٔ نشست از سلسله‌نشست و نام آن ساخته می‌شود، همان‌گونه که در نشانی آن آمده است. شناسهٔ شرکت‌کننده نوع آن را نشان می‌دهد: country:QA یا group:eu یا organisation:chs. کشورها کد دوحرفی ISO 3166-1 دارند. موضوعات شناسه‌های خود را دارند.
data-rule-order = فهرست نشست‌ها به ترتیب تاریخ، سپس شماره، سپس شناسه است. تاریخی که تنها ماه یا سال آن معلوم است، روز نخست همان ماه یا سال به شمار می‌آید.
data-rule-absent = آنچه معلوم نیست حذف می‌شود و هرگز مقداری خالی به جای آن نمی‌آید.
data-rule-languages = نام مکان‌ها، عنوان حضور، سمت‌ها و عنوان منابع و اسناد به زبان اصلی سایت است. اگر به زبان‌های دیگر نیز نوشته شده باشد، همهٔ آن‌ها در فیلدی مانند name_by_language می‌آید.
data-rule-dates = تاریخ‌ها میلادی‌اند و بر پایهٔ ISO 8601 تنها تا جایی نوشته می‌شوند که معلوم است: روز، ماه یا سال.
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
data-session-summary = یک بند دربارهٔ آن، آن هم به تفکیک زبان.
data-session-date = زمان برگزاری یا آغاز آن.
data-session-end_date = آخرین روز آن، اگر چند روز بوده است.
data-session-place = شهر یا محل، و کد کشور میزبان.
data-session-format = شیوهٔ برگزاری.
data-session-rule = شرایط نقل‌قول.
data-session-organisers = شناسهٔ سازمان‌های برگزارکننده.
data-session-participants = چه کسانی، به چه عنوان و چند نفر شرکت کرده‌اند، تا جایی که ثبت شده است.
data-session-subjects = کشورها، گروه‌ها یا سازمان‌هایی که نشست دربارهٔ آن‌ها بوده است.
data-session-themes = شناسهٔ موضوعات، چنان‌که در گزارش آمده است؛ موضوعات کلی‌تر افزوده نمی‌شوند.
data-session-languages = زبان‌هایی که می‌توان آن را به آن‌ها خواند.
data-session-recommendations = توصیه‌ها: شماره، متن به تفکیک زبان، مخاطبان، موضوعات، سرانجام آن‌ها و یادداشتی به تفکیک زبان.
data-session-speakers = کسانی که با ذکر نام سخن گفته‌اند، و سازمانی که نامشان را علنی کرده است.
data-session-sources = منبع اطلاعات.
data-session-documents = فایل‌های مربوط به نشست.
data-csv-about = نشست‌های sessions.json، هر یک در یک سطر، زیر سطری با نام ستون‌ها. متن با کدگذاری UTF-8 است.
data-index-about = یک شیء متشکل از شش شیء. هر فهرست در آن فهرستی از شناسهٔ نشست‌هاست؛ آنچه خالی باشد حذف می‌شود.
data-index-caption = بخش‌های نمایه
data-index-countries = بر اساس کشور: نشست‌هایی که کشور میزبان آن‌ها بوده، نشست‌هایی که در آن‌ها شرکت کرده و نشست‌هایی که دربارهٔ آن بوده است. زیر through، به تفکیک گروه، نشست‌هایی آمده است که در آن‌ها از خود کشور نام برده نشده، اما گروهی که کشور در آن زمان عضو آن بوده شرکت کرده است.
data-index-groups = بر اساس گروه: نشست‌هایی که در آن‌ها شرکت کرده و نشست‌هایی که دربارهٔ آن بوده است.
data-index-organisations = بر اساس سازمان: نشست‌هایی که برگزار کرده و نشست‌هایی که در آن‌ها شرکت کرده است.
data-index-themes = بر اساس موضوع: نشست‌های خود آن و نشست‌های موضوعات فرعی آن، هر نشست یک بار.
data-index-years = بر اساس سال.
data-index-crossings = بر اساس شرکت‌کننده و موضوع: نشست‌هایی که آن کشور یا گروه خود در آن‌ها شرکت کرده و آن موضوع یا یکی از موضوعات فرعی آن به بحث گذاشته شده است.
data-feeds = خوراک‌ها
data-feeds-about = هر سلسله‌نشست، کشور، گروه، موضوع و سازمان خوراک خود را دارد. feed.xml را به آخر نشانی صفحهٔ آن بیفزایید.
data-ids = معنای شناسه‌ها
data-ids-about = کشورها، گروه‌ها، سازمان‌ها و موضوعات این سوابق با شناسه‌هایشان.
data-id = شناسه
data-name = نام

## Search

search = جست‌وجو
search-words = واژه‌ها
search-hint = واژه‌های عنوان‌ها و گزارش‌ها. عبارت را در «گیومه» بنویسید.
search-clear = پاک کردن
search-all-languages = همهٔ زبان‌ها
search-relevance = بر پایهٔ ارتباط
search-found = نتیجه‌های یافته‌شده: { $n }
search-page = صفحه
search-results = نتیجه‌ها
search-elsewhere = جست‌وجو در همهٔ زبان‌ها
search-more = نتایج بیشتر
search-failed = جست‌وجو بارگیری نشد. لطفاً دوباره بکوشید.
search-without-scripts = جست‌وجو به JavaScript نیاز دارد. بدون آن، این فهرست‌ها به همهٔ نشست‌ها راه می‌برند:
search-key = کلید / به جست‌وجو راه می‌برد
search-recommendation = توصیهٔ { $number }
