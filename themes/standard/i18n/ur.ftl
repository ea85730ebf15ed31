# Urdu

## The frame

skip = متن پر جائیں
navigation = مرکزی حصے
languages = زبانیں
languages-footer = یہ صفحہ دیگر زبانوں میں
breadcrumbs = آپ یہاں ہیں
home = صفحۂ اول
feed = فیڈ
feed-title = تازہ ترین اجلاس
calendar = کیلنڈر
calendar-title = اجلاسوں کا کیلنڈر
subscribe = سبسکرائب کریں:
on-this-page = اس صفحے پر
contents = مندرجات
comma = ،{" "}

nav-sessions = اجلاس
nav-countries = ممالک
nav-groups = گروپ
nav-themes = موضوعات
nav-organisations = ادارے
nav-years = سال
nav-matrix = تقاطعی جدول
nav-recommendations = سفارشات
nav-data = ڈیٹا

## Lists

pager = اس فہرست کے صفحات
pager-previous = پچھلا
pager-next = اگلا
pager-page = صفحہ { $n } از { $total }
newest-first = تازہ ترین پہلے
filter = فلٹر اور ترتیب
filter-any = کوئی بھی
filter-clear = فلٹر ختم کریں
filter-title = عنوان کے الفاظ
filter-shown = دکھائے گئے: { $all } میں سے { $shown }
filter-part = فہرست کا باقی حصہ لوڈ ہو رہا ہے: { $parts } میں سے حصہ { $part }
filter-bound = اس فہرست کے صرف { $n } اجلاس لوڈ ہوئے۔ باقی اجلاس شامل نہیں۔
language = زبان
sort = ترتیب
sort-date = پرانے پہلے
sort-number = نمبر کے لحاظ سے
sort-title = عنوان کے لحاظ سے
sort-name = نام کے لحاظ سے
sort-weight = اجلاسوں کی تعداد کے لحاظ سے
by-name = نام کے لحاظ سے
by-year = سال کے لحاظ سے اجلاس
list-empty = ابھی کوئی اندراج موجود نہیں۔
year = سال
trend-caption = ہر سال اجلاسوں کی تعداد
timeline = اجلاسوں کی زمانی ترتیب
timeline-about = نقطے متعین تاریخیں ہیں؛ پٹیاں مہینے یا سال ہیں۔
timeline-about-doubtful = خالی نشان وہ تاریخیں ہیں جو یقینی نہیں۔
timeline-about-years = ہر پٹی ایک سال ہے۔ زیادہ نمایاں رنگ کا مطلب زیادہ اجلاس ہے۔

## Sessions

sessions = اجلاس
sessions-none = ابھی کسی اجلاس کا اندراج موجود نہیں۔
sessions-direct = وہ اجلاس جن میں یہ ملک شریک، میزبان یا محورِ گفتگو تھا
sessions-all = تمام { $n } اجلاس
session-count = { $n } اجلاس
session-number = اجلاس نمبر { $n }
session-previous = پچھلا اجلاس
session-next = اگلا اجلاس
neighbours = پچھلا اور اگلا اجلاس
newest = تازہ ترین اجلاس
session-upcoming = آئندہ اجلاس
planned = طے شدہ
planned-note = یہ اجلاس ابھی منعقد نہیں ہوا، اس لیے اس کی کوئی رپورٹ نہیں۔
planned-sessions = طے شدہ اجلاس
planned-title = طے شدہ: { $title }
series = { $n ->
    [one] اجلاسوں کا سلسلہ
   *[other] اجلاسوں کے سلسلے
}
unrecorded = بغیر رپورٹ کے اجلاس
unrecorded-about = یہ اجلاس اسی سلسلے کا حصہ ہیں، تاہم ان کی کوئی رپورٹ نہیں ملی۔
draft = مسودہ
draft-note = یہ رپورٹ ابھی مکمل نہیں۔ یہ شائع شدہ ویب سائٹ پر نظر نہیں آتی۔
embargo = { $date }، { $time } ‏(UTC) تک اشاعت ممنوع ہے
embargo-note = اس سے پہلے اس رپورٹ کا کوئی حصہ شائع شدہ ویب سائٹ پر نظر نہیں آتا۔
untranslated = اس متن کا ابھی اردو میں ترجمہ نہیں ہوا۔ یہ اسی زبان میں پیش کیا جا رہا ہے جس میں لکھا گیا تھا۔
untranslated-languages = آپ اسے ان زبانوں میں پڑھ سکتے ہیں:
untranslated-part = اس صفحے کے بعض حصوں کا ابھی اردو میں ترجمہ نہیں ہوا۔ وہ اسی زبان میں پیش کیے جا رہے ہیں جس میں لکھے گئے تھے۔
translation-older = یہ ترجمہ ہونے کے بعد اصل متن پر نظرِ ثانی کی جا چکی ہے۔
help-translate = ترجمے میں تعاون کریں

facts = ایک نظر میں
date = تاریخ
calendar-solar = ہجری شمسی تقویم
date-about-day = { $date } کے لگ بھگ
date-about-month = { $date } کے لگ بھگ
date-about-year = { $date } کے لگ بھگ
date-uncertain = { $date } (تاریخ یقینی نہیں)
date-between-day = { $from } اور { $to } کے درمیان
date-between-month = { $from } اور { $to } کے درمیان
date-between-year = { $from } اور { $to } کے درمیان
place = مقام
format = طریقۂ انعقاد
format-in-person = بالمشافہ
format-virtual = آن لائن
format-hybrid = بالمشافہ اور آن لائن
organisers = { $n ->
    [one] منتظم ادارہ
   *[other] منتظم ادارے
}
organisers-note = منتظمین: { $names }
subjects = محورِ گفتگو
themes = موضوعات
translations = دستیاب زبانیں
translator = ترجمہ
updated = رپورٹ پر آخری نظرِ ثانی
updated-planned = آخری تجدید

rule = حوالہ دینے کا قاعدہ
rule-basis = بنیاد:
rule-chatham-house = چیتھم ہاؤس رول
rule-chatham-house-about = جو کچھ کہا گیا اسے استعمال کیا جا سکتا ہے، مگر یہ ظاہر نہیں کیا جا سکتا کہ کس نے کہا اور کس کی جانب سے کہا۔
rule-non-attribution = کسی سے منسوب کیے بغیر
rule-non-attribution-about = بحث کو عمومی انداز میں بیان کیا جا سکتا ہے، مگر کوئی رائے کسی فرد یا شریک سے منسوب نہیں کی جا سکتی۔
rule-on-record = آن ریکارڈ
rule-on-record-about = جو کچھ کہا گیا اسے کہنے والے کے نام کے ساتھ نقل کیا جا سکتا ہے۔

participants = شرکا
participants-more = { $n ->
    [one] اور مزید { $n } شریک
   *[other] اور مزید { $n } شرکا
}
participants-incomplete = (نامکمل فہرست)
participants-partial = یہ فہرست نامکمل ہے: صرف بعض شرکا معلوم ہیں۔
participants-none = شرکا معلوم نہیں۔
people = { $n ->
    [one] { $n } فرد
   *[other] { $n } افراد
}
report-none = اس اجلاس کی ابھی کوئی تحریری رپورٹ موجود نہیں۔ اس کے بارے میں جو کچھ معلوم ہے، اس صفحے پر درج ہے۔
speakers = وہ مقررین جن کے نام شائع ہوئے
speakers-about = یہاں صرف ان افراد کا ذکر ہے جن کے نام کسی منتظم ادارے نے شائع کیے ہیں۔
named-by = نام شائع کرنے والا ادارہ:
documents = دستاویزات
sources = مآخذ
related = متعلقہ اجلاس
related-about = وہ اجلاس جن کے شرکا اور موضوعات اس اجلاس سے مشترک ہیں۔ سب سے ملتے جلتے اجلاس پہلے ہیں۔
cite = اس رپورٹ کا حوالہ دیں
quoted = ”{ $text }“
cite-convened = منتظم: { $names }
cite-translated = ترجمہ: { $name }
cite-paragraph = پیراگراف { $n }
cite-bibtex = حوالہ جات کے پروگراموں کے لیے (BibTeX):
cite-ris = حوالہ جات کے پروگراموں کے لیے (RIS):
cite-csl = CSL-JSON کی شکل میں:
footnote = حاشیہ { $n }
close = بند کریں

## Countries, groups, organisations

country = ملک
group = گروپ
organisation = ادارہ
as-participant = شریک
as-host = میزبان
as-subject = محورِ گفتگو
as-member = بذریعہ نمائندہ گروپ
as-organiser = منتظم
capacity = حیثیت
sessions-as-participant = اجلاس بطور شریک
sessions-as-host = اجلاس بطور میزبان
sessions-as-subject = اجلاس بطور محورِ گفتگو
sessions-as-member = اجلاس بذریعہ نمائندہ گروپ
sessions-as-organiser = اجلاس بطور منتظم
countries-about = کوئی ملک صرف وہاں شریک شمار ہوتا ہے جہاں اس نے اپنے نام سے شرکت کی۔ جن اجلاسوں میں کسی گروپ نے اس کی نمائندگی کی، وہ الگ شمار ہوتے ہیں۔
countries-caption = ہر ملک کے اجلاسوں کی تعداد، حیثیت کے لحاظ سے
countries-leading = سب سے زیادہ شرکت کرنے والے ممالک
map-title = شریک ممالک کا نقشہ
map-about = زیادہ نمایاں رنگ کا مطلب ہے کہ ملک نے اپنے نام سے زیادہ اجلاسوں میں شرکت کی۔ خاکستری ممالک نے اپنے نام سے کسی اجلاس میں شرکت نہیں کی۔ کسی ملک کے اجلاس دیکھنے کے لیے اسے منتخب کریں۔
map-figures = ہر ملک کے اجلاسوں کی تعداد
map-members = ارکان کا نقشہ
map-members-about = تازہ ترین اجلاس کے وقت کے ارکان۔ زیادہ نمایاں رنگ کا مطلب ہے کہ ملک نے اپنے نام سے زیادہ اجلاسوں میں شرکت کی۔ جن ممالک کا صرف خاکہ ہے، انہوں نے اپنے نام سے کسی اجلاس میں شرکت نہیں کی۔
map-boundaries = اس نقشے کی سرحدیں اور نام کسی علاقے کی قانونی حیثیت کے بارے میں کسی رائے، یا کسی سرحد کی توثیق یا قبولیت کو ظاہر نہیں کرتے۔
map-seats = { $n ->
    [one] شریک ملک کا نقشہ۔
   *[other] { $n } شریک ممالک کا نقشہ۔
}
map-host = حلقہ میزبان ملک کو ظاہر کرتا ہے۔
groups-about = وہ خطے اور ریاستوں کی تنظیمیں جنہوں نے مشترکہ نام سے شرکت کی۔
organisations-about = وہ ادارے جنہوں نے اجلاس منعقد کیے یا ان میں شرکت کی۔
organisations-caption = ہر ادارے کے اجلاسوں کی تعداد، حیثیت کے لحاظ سے
member-of = رکنیت
members = ارکان
members-about = عدد ظاہر کرتا ہے کہ ہر ملک نے کتنے اجلاسوں میں اپنے نام سے شرکت کی۔
member-from = از
member-until = تا
members-source = اس فہرست کا ماخذ
through = نمائندہ گروپ:
through-about = گروپ نے شرکت کی۔ یہ ملک اس وقت اس کا رکن تھا، مگر خود شریک کے طور پر درج نہیں۔
companions-country = انہی اجلاسوں میں سب سے زیادہ شرکت کرنے والے ممالک
seat = صدر دفتر
website = ویب سائٹ

## Themes and crossings

theme = موضوع
themes-about = اجلاسوں میں زیرِ بحث آنے والے موضوعات۔ ہر موضوع کے اجلاسوں کی تعداد میں اس کے ذیلی موضوعات کے اجلاس بھی شامل ہیں، اور ہر اجلاس ایک ہی بار شمار ہوتا ہے۔
themes-leading = سب سے زیادہ زیرِ بحث موضوعات
theme-count-about = ذیلی موضوعات سمیت
broader = وسیع تر موضوع
narrower = ذیلی موضوعات
companions-theme = اس موضوع کے ساتھ اکثر زیرِ بحث آنے والے موضوعات
crossing = شریک اور موضوع
crossing-about = وہ اجلاس جن میں اس شریک نے شرکت کی اور یہ موضوع زیرِ بحث آیا۔
other-themes = دیگر موضوعات
other-parties = دیگر شرکا
all-themes = تمام موضوعات

matrix-title = شرکا اور موضوعات کا تقاطعی جدول
matrix-about = ہر موضوع کے ان اجلاسوں کی تعداد جن میں ہر ملک اور گروپ نے شرکت کی۔ اجلاس دیکھنے کے لیے عدد منتخب کریں۔
matrix-caption = شریک اور موضوع کے لحاظ سے اجلاسوں کی تعداد

year-previous = پچھلا سال
year-next = اگلا سال
years-around = پچھلا اور اگلا سال

## Recommendations

recommendations-about = اجلاسوں کی سفارشات، ان کے مخاطب، اور ان کے نتائج کے بارے میں جو کچھ معلوم ہے۔
recommendations-all = کل
recommendations-counted = جو سفارشات کسی پہلے کی سفارش کو دہراتی ہیں، وہ بھی اس صفحے کے تمام اعداد میں شمار کی گئی ہیں۔
recommendations-by-status = سفارشات بلحاظِ صورتِ حال
recommendations-none = ابھی کسی سفارش کا اندراج موجود نہیں۔
recommendations-to = { $name } کے نام سفارشات
recommendations-to-group = گروپ { $group } کے نام سفارشات
recommendations-to-group-about = اجلاس کی تاریخ کو یہ ملک گروپ کا رکن تھا۔
recommendation-number = سفارش نمبر { $n }
recommendation-to = مخاطب
recommendation-themes = موضوعات
recommendation-status = صورتِ حال
status-open = عمل درآمد باقی
status-under-way = عمل درآمد جاری
status-met = عمل درآمد مکمل
status-overtaken = حالات بدلنے سے غیر متعلق
status-none = صورتِ حال نامعلوم
status-unknown = نامعلوم
course = پیش رفت کا ریکارڈ
course-link = پیش رفت اور حوالہ
course-cite = اس سفارش کا حوالہ دیں
followed = سابقہ سفارشات کی پیش رفت
course-made = سفارش، بموقع:
course-repeated = دہرائی گئی، بموقع:
course-followed = اندراج رپورٹ میں:
course-repeats = وہ سفارشات جنہیں یہ دہراتی ہے
course-by-year = سفارشات بلحاظِ سال
course-by-year-about = لکیر کے اوپر کے ستون اجلاس کے سال کے لحاظ سے سفارشات دکھاتے ہیں۔ لکیر کے نیچے کے ستون اس سال مکمل ہونے والی سفارشات دکھاتے ہیں۔
course-new = نئی
course-again = دہرائی گئی
course-undated = { $n ->
    [one] ایک اور سفارش پر عمل درآمد ہوا، جس کی تاریخ درج نہیں۔
   *[other] مزید { $n } سفارشات پر عمل درآمد ہوا، جن کی تاریخ درج نہیں۔
}
as-table = جدول کی صورت میں دکھائیں
by-theme = موضوع کے لحاظ سے
by-addressee = مخاطب کے لحاظ سے

## Corrections

corrections = تصحیحات
corrections-about = وہ تصحیحات جو رپورٹوں میں اشاعت کے بعد کی گئیں۔
corrections-all = تمام تصحیحات
corrections-feed = تصحیحات کی فیڈ
correction-entry = تصحیح، { $date }: { $text }

## Other pages

not-found = صفحہ نہیں ملا
not-found-about = معذرت، یہ صفحہ موجود نہیں۔
not-found-pages = ان میں سے کسی صفحے سے شروع کریں:
moved = یہ صفحہ اس پتے پر منتقل ہو چکا ہے:

map-record = شرکت کا نقشہ
published-by = ناشر: { $name }
partners = شراکت دار

## Data

data-title = ڈیٹا
data-about = آپ اس ویب سائٹ کا ڈیٹا کھلے فارمیٹ میں ڈاؤن لوڈ کر سکتے ہیں۔ فائلوں میں تمام اجلاسوں کی معلومات ہیں۔ ہر رپورٹ کا مکمل متن اس کے اپنے صفحے پر ہے۔
data-files = فائلیں
data-sessions-json = ہر اجلاس اپنے کوائف، شناختی کوڈ اور پتوں کے ساتھ
data-sessions-csv = یہی معلومات جدول کی صورت میں، اسپریڈ شیٹ کے لیے
data-index-json = ملک، گروپ، ادارے، موضوع اور سال کے لحاظ سے اجلاسوں کا اشاریہ
data-sessions-by-year-csv = ہر سال اجلاسوں کی تعداد
data-sessions-by-party-csv = ہر ملک، گروپ اور ادارے کے اجلاسوں کی تعداد، حیثیت کے لحاظ سے
data-sessions-by-theme-csv = ہر موضوع پر اجلاسوں کی تعداد
data-party-trends-csv = ہر سال ہر شریک کے اجلاسوں کی تعداد
data-theme-trends-csv = ہر سال ہر موضوع پر اجلاسوں کی تعداد
data-co-attendance-csv = ان اجلاسوں کی تعداد جن میں ہر دو شرکا ایک ساتھ شریک ہوئے
data-themes-ttl = موضوعات SKOS ذخیرۂ الفاظ کی صورت میں، Turtle میں
data-themes-jsonld = وہی ذخیرۂ الفاظ JSON-LD میں
data-datapackage-json = ان تمام فائلوں اور ان کے خانوں کی تفصیل (Frictionless Data Package)
data-recommendations-json = ہر سفارش، اس کی صورتِ حال اور پیش رفت کا ریکارڈ
data-recommendations-csv = یہی سفارشات جدول کی صورت میں، اسپریڈ شیٹ کے لیے
data-passages-json = رپورٹیں ہر موضوع پر اور ہر ملک، گروپ اور ادارے کے بارے میں کیا کہتی ہیں
data-feed = تازہ ترین اجلاس، ایٹم (Atom) فارمیٹ میں
data-calendar = متعین تاریخ والے اجلاس، طے شدہ اجلاسوں سمیت، کیلنڈر پروگراموں کے لیے (iCalendar)
data-rules = ضوابط
data-rule-ids = اجلاس کا شناختی کوڈ اس کے سلسلے اور نام پر مشتمل ہے، جیسا کہ اس کے پتے میں ہے۔ شریک کے شناختی کوڈ سے اس کی نوعیت معلوم ہوتی ہے: country:QA، group:eu، organisation:chs۔ ممالک کے لیے ISO 3166-1 کا دو حرفی کوڈ استعمال ہوتا ہے۔ موضوعات کے اپنے شناختی کوڈ ہیں۔
data-rule-order = اجلاسوں کی فہرستیں پہلے تاریخ، پھر نمبر اور پھر شناختی کوڈ کے لحاظ سے مرتب ہیں۔ اگر متعین دن معلوم نہ ہو تو وہ پہلا دن شمار ہوتا ہے جس کی اجلاس کی تاریخ اور نمبر اجازت دیں۔
data-rule-absent = جو معلوم نہ ہو، اس کا فیلڈ چھوڑ دیا جاتا ہے۔ کوئی فیلڈ خالی نہیں ہوتا۔
data-rule-languages = مقامات کے نام، شرکت کی حیثیت، مقررین کے عہدے اور مآخذ اور دستاویزات کے عنوان ویب سائٹ کی اصل زبان میں ہیں۔ اگر دوسری زبانوں میں بھی موجود ہوں تو name_by_language جیسے فیلڈ میں سب درج ہیں۔
data-rule-dates = تاریخیں عیسوی ہیں، ISO 8601 کے مطابق ہیں اور صرف اسی حد تک لکھی جاتی ہیں جہاں تک معلوم ہوں: دن، مہینہ یا سال۔ اس کے دوسرے حصے (EDTF) کے مطابق 2021-09~ کا مطلب ہے لگ بھگ، 2021? غیر یقینی، 2021% دونوں؛ 2021-08-15/2021-09-07 ایک مدت ہے اور [2021-08-15..2021-09-07] ان میں سے ایک دن۔
data-rule-addresses = پتے اس ویب سائٹ کے میزبان سرور کی جڑ سے شروع ہوتے ہیں۔
data-field = فیلڈ
data-shape = ساخت
data-meaning = مفہوم
data-sessions-about = ایک آبجیکٹ جس میں sessions نامی ایک ہی فیلڈ ہے: آبجیکٹس کی ایک فہرست، ہر اجلاس کے لیے ایک آبجیکٹ۔
data-sessions-caption = اجلاس کے فیلڈ
data-session-id = اجلاس کا شناختی کوڈ۔
data-session-series = اس کے سلسلے کا شناختی کوڈ۔
data-session-number = سلسلے میں اس کا نمبر۔
data-session-address = اس کی رپورٹ کا پتہ۔
data-session-title = اس کا عنوان، ہر اس زبان میں جس میں موجود ہے۔
data-session-summary = اس کے بارے میں ایک پیراگراف، زبان وار۔
data-session-date = اس کے انعقاد یا آغاز کی تاریخ۔
data-session-end_date = اس کا آخری دن، اگر یہ کئی دن جاری رہا۔
data-session-place = شہر یا عمارت، اور میزبان ملک کا کوڈ۔
data-session-format = طریقۂ انعقاد۔
data-session-rule = حوالہ دینے کا قاعدہ۔
data-session-organisers = منعقد کرنے والے اداروں کے شناختی کوڈ۔
data-session-participants = کس نے شرکت کی، کس حیثیت میں، اور کتنے افراد نے، جہاں تک ریکارڈ میں درج ہے۔
data-session-subjects = وہ ممالک، گروپ یا ادارے جن کے بارے میں یہ اجلاس تھا۔
data-session-themes = اس کے موضوعات کے شناختی کوڈ، جس طرح رپورٹ میں درج ہیں؛ وسیع تر موضوعات شامل نہیں کیے جاتے۔
data-session-languages = وہ زبانیں جن میں اسے پڑھا جا سکتا ہے۔
data-session-recommendations = اس کی سفارشات: نمبر، متن زبان وار، مخاطب، موضوعات، صورتِ حال، اور زبان وار ایک تبصرہ۔
data-session-speakers = وہ مقررین جن کے نام شائع ہوئے، اور نام شائع کرنے والا ادارہ۔
data-session-sources = معلومات کے مآخذ۔
data-session-documents = اجلاس سے متعلق فائلیں۔
data-csv-about = sessions.json کے اجلاس، ہر اجلاس ایک سطر میں۔ پہلی سطر میں کالموں کے نام ہیں۔ متن UTF-8 میں ہے۔
data-recommendations-about = ایک آبجیکٹ جس میں ایک خانہ recommendations ہے: ایک فہرست جس میں ہر سفارش کے لیے ایک آبجیکٹ ہے۔ سفارش کی شناخت اجلاس کی شناخت، # اور اس کے نمبر سے بنتی ہے۔ status تازہ ترین معلوم صورتِ حال ہے اور status_date اس کی تاریخ۔ repeats میں وہ پہلے کی سفارشات ہیں جنہیں یہ دہراتی ہے، repeated میں وہ بعد کی جو اسے دہراتی ہیں، اور followed میں ہر وہ صورتِ حال جو بعد کے کسی اجلاس نے درج کی، اس کی تاریخ، متن اور ذرائع کے ساتھ۔ recommendations.csv میں followed ان کی تعداد ہے۔
data-index-about = چھ آبجیکٹس پر مشتمل ایک آبجیکٹ۔ اس کی ہر فہرست اجلاسوں کے شناختی کوڈ کی فہرست ہے۔ خالی فہرستیں شامل نہیں کی جاتیں۔
data-index-caption = اشاریے کے حصے
data-index-countries = ملک کے لحاظ سے: وہ اجلاس جن کی اس نے میزبانی کی، جن میں اس نے شرکت کی، اور جو اس کے بارے میں تھے۔ through کے تحت، گروپ وار، وہ اجلاس ہیں جن میں خود ملک کا نام درج نہیں، مگر ایسے گروپ نے اس کی نمائندگی کی جس کا وہ اس وقت رکن تھا۔
data-index-groups = گروپ کے لحاظ سے: وہ اجلاس جن میں اس نے شرکت کی، اور وہ جو اس کے بارے میں تھے۔
data-index-organisations = ادارے کے لحاظ سے: وہ اجلاس جو اس نے منعقد کیے، اور وہ جن میں اس نے شرکت کی۔
data-index-themes = موضوع کے لحاظ سے: اس کے اپنے اور ذیلی موضوعات کے اجلاس، ہر اجلاس ایک بار۔
data-index-years = سال کے لحاظ سے۔
data-index-crossings = شریک اور موضوع کے لحاظ سے: وہ اجلاس جن میں اس ملک یا گروپ نے خود شرکت کی اور وہ موضوع یا اس کا کوئی ذیلی موضوع زیرِ بحث آیا۔
data-passages-about = ایک آبجیکٹ جس میں ہر موضوع، ملک، گروپ اور ادارے کی ایک فہرست ہے۔ کلید theme: اور موضوع کا شناختی کوڈ ہے، یا شریک کا شناختی کوڈ۔ موضوع کی فہرست میں اس کے ذیلی موضوعات کے حصے بھی شامل ہیں۔ سب سے پرانا اجلاس پہلے آتا ہے۔ جو حصہ کئی زبانوں میں دستیاب ہو، وہ ہر زبان کے لیے ایک بار درج ہے۔
data-passages-caption = کسی حصے کے خانے
data-passage-session = اجلاس کا شناختی کوڈ۔
data-passage-paragraph = رپورٹ میں پیراگراف کا نمبر۔ اجلاس کا پتہ، اس کے بعد ‎#p‎ اور یہ نمبر، اس تک لے جاتا ہے۔
data-passage-lang = متن کی زبان۔
data-passage-text = پیراگراف کا پورا متن، فارمیٹنگ کے بغیر۔
data-feeds = فیڈز
data-feeds-about = ہر سلسلے، ملک، گروپ، موضوع اور ادارے کی اپنی فیڈ ہے۔ اس کے صفحے کے پتے کے آخر میں feed.xml لگا دیں۔
data-statistics = اعداد و شمار اور شناختی کوڈ
data-statistics-about = سال، شریک اور موضوع کے لحاظ سے اجلاسوں کی تعداد، فائلوں میں استعمال ہونے والے شناختی کوڈ کے ساتھ۔ اوپر کی CSV فائلوں میں یہی اعداد مکمل ہیں۔
data-caption-parties = حیثیت کے لحاظ سے اجلاسوں کی تعداد
data-caption-themes = اجلاسوں کی تعداد، ذیلی موضوعات سمیت
data-trends = بڑے موضوعات، سال بہ سال
data-caption-trends = ہر سال ہر بڑے موضوع پر اجلاسوں کی تعداد، ذیلی موضوعات سمیت
data-together = انہی اجلاسوں کے شرکا
data-caption-together = ان اجلاسوں کی تعداد جن میں ہر دو شرکا ایک ساتھ شریک ہوئے: سب سے زیادہ شرکت کرنے والے { $n }۔ وتر پر: شریک کے تمام اجلاس۔
data-id = شناختی کوڈ
data-name = نام

## Search

search = تلاش
search-words = تلاش کے الفاظ
search-hint = پورا فقرہ ڈھونڈنے کے لیے اسے ”واوین“ میں لکھیں۔
search-clear = تلاش صاف کریں
search-all-languages = تمام زبانیں
search-relevance = سب سے متعلقہ پہلے
search-found = نتائج کی تعداد: { $n }
search-page = صفحہ
search-results = نتائج
search-elsewhere = تمام زبانوں میں تلاش کریں
search-more = مزید نتائج
search-failed = معذرت، تلاش لوڈ نہ ہو سکی۔ دوبارہ کوشش کریں۔
search-without-scripts = تلاش کے لیے JavaScript ضروری ہے۔ اس کے بغیر آپ ان صفحات سے تمام اجلاس ڈھونڈ سکتے ہیں:
search-key = تلاش کے لیے / دبائیں

## Tables and filters

column-number = نمبر
column-title = عنوان
filter-only = فلٹر
filter-words = متن کے الفاظ
countries-represented = صرف گروپوں کے ذریعے
countries-represented-about = ان ملکوں کا نام کسی اجلاس کے شریک، میزبان یا موضوع کے طور پر درج نہیں۔ عدد ان اجلاسوں کی تعداد ہے جن میں کسی گروپ نے ان کی نمائندگی کی۔
search-about = تلاش میں تمام اجلاسوں کے عنوانات، خلاصے، رپورٹیں، سفارشات، شرکا، موضوعات اور مقامات، اور اس سائٹ کے دیگر صفحات شامل ہیں۔
search-site = اس سائٹ میں تلاش کریں

## Passages that are not published

passage-withheld = ایک حصہ شائع نہیں کیا گیا:
passage-internal-shown = اندرونی حصہ: شائع نہیں ہوتا
passage-withheld-shown = غیر شائع شدہ حصہ: صرف اگلی سطر شائع ہوتی ہے

## Paragraphs and passages

paragraph-number = پیراگراف { $n }
paragraph-copied = پتہ نقل ہو گیا
passages = رپورٹیں کیا کہتی ہیں
passage-count = { $n ->
    [one] { $n } حصہ
   *[other] { $n } حصے
}
passages-all = تمام حصے ({ $n })
passages-theme-about = رپورٹوں کے وہ حصے جو اس موضوع اور اس کے ذیلی موضوعات سے متعلق ہیں۔
passages-party-about = رپورٹوں کے وہ حصے جن میں اس ملک، گروپ یا ادارے کا ذکر ہے۔
passages-party-rule = حوالہ دینے کے قاعدے کے تحت ہونے والے اجلاسوں کے حصے اس کے بارے میں ہیں اور کبھی اس کی کہی ہوئی بات بیان نہیں کرتے۔
passages-crossing-about = اس موضوع پر جو کچھ ان اجلاسوں میں کہا گیا جن میں اس شریک نے شرکت کی۔
passages-crossing-rule = حوالہ دینے کے قاعدے کے تحت ہونے والے اجلاسوں کے حصے کبھی نہیں بتاتے کہ یہ کس نے کہا۔
