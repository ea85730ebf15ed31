# Urdu

## The frame

skip = متن پر جائیں
navigation = مرکزی حصے
languages = زبانیں
languages-footer = یہ صفحہ دیگر زبانوں میں
breadcrumbs = آپ یہاں ہیں
home = صفحۂ اول
feed = فیڈ
feed-title = نئے اجلاس
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
filter = چھانٹیں اور ترتیب دیں
filter-any = کوئی بھی
filter-clear = سب دوبارہ دکھائیں
filter-title = عنوان کے الفاظ
filter-shown = دکھائے گئے: { $all } میں سے { $shown }
filter-part = فہرست کا باقی حصہ لایا جا رہا ہے: { $parts } میں سے حصہ { $part }
filter-bound = اس فہرست کے صرف { $n } اجلاس دیکھے جاتے ہیں۔
language = زبان
sort = ترتیب
sort-date = پرانے پہلے
sort-number = نمبر کے لحاظ سے
sort-title = عنوان کے لحاظ سے
sort-name = نام کے لحاظ سے
sort-weight = اجلاسوں کی تعداد کے لحاظ سے
by-name = نام کے لحاظ سے
by-year = سال بہ سال
list-empty = ابھی کوئی اندراج موجود نہیں۔
year = سال
trend-caption = ہر سال اجلاسوں کی تعداد
timeline = اجلاسوں کی زمانی ترتیب
timeline-about = نقطہ ایک دن ہے، پٹی ایک مہینہ یا پورا سال، جتنا معلوم ہے۔ ہر نشان اپنے اجلاس تک لے جاتا ہے۔
timeline-about-years = ہر پٹی ایک سال ہے؛ اس کا رنگ جتنا نمایاں ہے، اتنے ہی زیادہ اجلاس ہوئے۔

## Sessions

sessions = اجلاس
sessions-none = ابھی کسی اجلاس کا اندراج موجود نہیں۔
sessions-direct = وہ اجلاس جن میں اس ملک کا نام درج ہے
sessions-all = تمام { $n } اجلاس
session-count = { $n } اجلاس
session-number = اجلاس نمبر { $n }
session-previous = پچھلا اجلاس
session-next = اگلا اجلاس
neighbours = پچھلا اور اگلا اجلاس
newest = تازہ ترین اجلاس
series = { $n ->
    [one] اجلاسوں کا سلسلہ
   *[other] اجلاسوں کے سلسلے
}
unrecorded = غیر مندرج اجلاس
unrecorded-about = یہ معلوم ہے کہ یہ اجلاس منعقد ہوئے، تاہم ان کی کوئی روداد نہیں ملی۔
draft = مسودہ
draft-note = یہ رپورٹ نامکمل ہے۔ شائع شدہ ویب سائٹ کے قارئین اسے نہیں دیکھ سکتے۔
embargo = { $date }، { $time } ‏(UTC) تک اشاعت ممنوع ہے
embargo-note = اس سے پہلے شائع شدہ ویب سائٹ کے قارئین اس رپورٹ میں سے کچھ نہیں دیکھ سکتے۔
untranslated = اس متن کا ابھی اردو میں ترجمہ نہیں ہوا۔ یہ اسی زبان میں پیش کیا جا رہا ہے جس میں لکھا گیا تھا۔
untranslated-languages = اسے ان زبانوں میں پڑھا جا سکتا ہے:
untranslated-part = اس صفحے کے بعض حصوں کا ابھی اردو میں ترجمہ نہیں ہوا۔ وہ اسی زبان میں پیش کیے جا رہے ہیں جس میں لکھے گئے تھے۔
translation-older = یہ ترجمہ ہونے کے بعد اصل متن پر نظرِ ثانی کی جا چکی ہے۔
help-translate = ترجمے میں تعاون کریں

facts = ایک نظر میں
date = تاریخ
calendar-solar = ہجری شمسی تقویم
place = مقام
format = طریقۂ انعقاد
format-in-person = بالمشافہ
format-virtual = آن لائن
format-hybrid = بالمشافہ اور آن لائن
organisers = { $n ->
    [one] منتظم ادارہ
   *[other] منتظم ادارے
}
subjects = بابت
themes = موضوعات
translations = دستیاب زبانیں
translator = ترجمہ
updated = رپورٹ پر آخری نظرِ ثانی

rule = حوالہ دینے کی شرائط
rule-basis = بنیاد:
rule-chatham-house = چیتھم ہاؤس رول
rule-chatham-house-about = جو کچھ کہا گیا اسے استعمال کیا جا سکتا ہے، مگر یہ ظاہر نہیں کیا جا سکتا کہ کس نے کہا اور کس کی جانب سے کہا۔
rule-non-attribution = کسی سے منسوب کیے بغیر
rule-non-attribution-about = بحث کو عمومی انداز میں بیان کیا جا سکتا ہے، مگر کوئی رائے کسی فرد یا فریق سے منسوب نہیں کی جا سکتی۔
rule-on-record = آن ریکارڈ
rule-on-record-about = جو کچھ کہا گیا اسے کہنے والے کے نام کے ساتھ نقل کیا جا سکتا ہے۔

participants = شرکا
participants-more = { $n ->
    [one] اور مزید { $n } شریک
   *[other] اور مزید { $n } شرکا
}
participants-partial = صرف بعض شرکا کے نام معلوم ہیں، جن میں یہ بھی شامل ہیں۔
participants-none = ریکارڈ میں شرکا کے نام درج نہیں۔
known-partial = اور دیگر
people = { $n ->
    [one] { $n } فرد
   *[other] { $n } افراد
}
report-none = اس اجلاس کی ابھی کوئی تحریری رپورٹ موجود نہیں۔ اس کے بارے میں جو کچھ معلوم ہے، اسی صفحے پر درج ہے۔
speakers = آن ریکارڈ مقررین
speakers-about = یہاں صرف ان افراد کا ذکر ہے جن کے نام خود کسی منتظم ادارے نے ظاہر کیے ہیں۔
named-by = نام ظاہر کرنے والا ادارہ:
documents = دستاویزات
sources = مآخذ
related = متعلقہ اجلاس
related-about = وہ اجلاس جن کے شرکا اور موضوعات اس اجلاس کے ساتھ مشترک ہیں؛ قریب ترین پہلے۔
cite = اس رپورٹ کا حوالہ دیں
quoted = ”{ $text }“
cite-convened = { $names } کی دعوت پر
cite-translated = ترجمہ: { $name }
cite-bibtex = حوالہ جات کے پروگراموں کے لیے (BibTeX):
cite-csl = یہی حوالہ CSL-JSON کی شکل میں:
footnote = حاشیہ { $n }
close = بند کریں

## Countries, groups, organisations

country = ملک
group = گروپ
organisation = ادارہ
as-participant = بطور شریک
as-host = بطور میزبان
as-subject = بطور موضوعِ بحث
as-member = گروپوں کے ذریعے
as-organiser = بطور منتظم
capacity = حیثیت
countries-about = کسی ملک کو صرف وہاں شریک شمار کیا گیا ہے جہاں اس نے اپنے نام سے شرکت کی۔ جن اجلاسوں میں کسی گروپ نے اس کی نمائندگی کی، وہ الگ شمار کیے گئے ہیں۔
countries-caption = ممالک، ہر حیثیت میں اجلاسوں کی تعداد کے ساتھ
countries-leading = سب سے زیادہ شرکت کرنے والے ممالک
map-title = شرکت کا عالمی نقشہ
map-about = جس ملک کا رنگ جتنا نمایاں ہے، اتنی ہی زیادہ بار اس نے اپنے نام سے شرکت کی؛ جو خاکستری ہے اس نے کبھی شرکت نہیں کی۔ ہر رنگین ملک اپنے ریکارڈ تک لے جاتا ہے۔
map-figures = نقشے کے اعداد
map-members = ارکان کا نقشہ
map-members-about = تازہ ترین اجلاس کے وقت کے ارکان۔ جس ملک کا رنگ جتنا نمایاں ہے، اتنی ہی زیادہ بار اس نے اپنے نام سے شرکت کی؛ جس کا صرف خاکہ ہے اس نے کبھی شرکت نہیں کی۔
map-boundaries = اس نقشے کی سرحدیں اور نام کسی علاقے کی قانونی حیثیت کے بارے میں کسی رائے، یا کسی سرحد کی توثیق یا قبولیت کو ظاہر نہیں کرتے۔
map-seats = { $n ->
    [one] شریک ملک کا نقشہ۔
   *[other] { $n } شریک ممالک کا نقشہ۔
}
map-host = حلقہ میزبان ملک کو ظاہر کرتا ہے۔
groups-about = وہ خطے اور ریاستوں کی تنظیمیں جنہوں نے مشترکہ نام سے شرکت کی۔
organisations-about = اجلاس منعقد کرنے والے، اور ان میں شرکت کرنے والے ادارے۔
organisations-caption = ادارے، ہر حیثیت میں اجلاسوں کی تعداد کے ساتھ
member-of = رکنیت
members = ارکان
members-about = ان اجلاسوں کی تعداد کے ساتھ جن میں ہر ایک نے اپنے نام سے شرکت کی۔
member-from = از
member-until = تا
members-source = اس فہرست کا ماخذ
through = بذریعہ
through-about = گروپ نے شرکت کی اور یہ ملک اس وقت اس کا رکن تھا؛ خود ملک کا نام درج نہیں۔
companions-country = سب سے زیادہ ساتھ شریک ہونے والے ممالک
seat = صدر دفتر
website = ویب سائٹ

## Themes and crossings

theme = موضوع
themes-about = مکالمے کے موضوعات۔ ہر موضوع کی تعداد میں اس کے ذیلی موضوعات کے اجلاس بھی شامل ہیں، اور ہر اجلاس ایک ہی بار شمار کیا گیا ہے۔
themes-leading = سب سے زیادہ زیرِ بحث موضوعات
theme-count-about = ذیلی موضوعات سمیت
broader = وسیع تر موضوع
narrower = ذیلی موضوعات
companions-theme = اکثر ساتھ زیرِ بحث آنے والے موضوعات
crossing = شریک اور موضوع
crossing-about = وہ اجلاس جن میں اس شریک نے حصہ لیا اور یہ موضوع زیرِ بحث آیا۔
other-themes = دیگر موضوعات
other-parties = دیگر شرکا
all-themes = تمام موضوعات

matrix-title = شرکا اور موضوعات
matrix-about = ہر موضوع پر بحث کے وقت ہر ملک اور گروپ کتنی بار شریک تھا۔ ہر عدد متعلقہ اجلاسوں تک لے جاتا ہے۔
matrix-caption = شریک اور موضوع کے لحاظ سے اجلاسوں کی تعداد

year-previous = اس سے پہلے
year-next = اس کے بعد
years-around = پہلے اور بعد کے سال

## Recommendations

recommendations-about = اجلاسوں میں جن اقدامات کا مطالبہ کیا گیا، جن سے مطالبہ کیا گیا، اور ان اقدامات کے انجام کے بارے میں جو کچھ معلوم ہے۔
recommendations-all = کل
recommendations-by-status = سفارشات بلحاظِ صورتِ حال
recommendations-none = ابھی کسی سفارش کا اندراج موجود نہیں۔
recommendations-to = اس کے نام سفارشات
recommendations-to-group = گروپ { $group } کے نام سفارشات
recommendations-to-group-about = اجلاس کی تاریخ کو یہ ملک گروپ کا رکن تھا۔
recommendation-number = سفارش نمبر { $n }
recommendation-to = بنام
recommendation-themes = بابت
recommendation-status = صورتِ حال
status-open = عمل درآمد باقی
status-under-way = عمل درآمد جاری
status-met = عمل درآمد مکمل
status-overtaken = حالات بدلنے سے غیر متعلق
status-none = صورتِ حال نامعلوم
by-theme = موضوع کے لحاظ سے
by-addressee = مخاطب کے لحاظ سے

## Other pages

not-found = صفحہ نہیں ملا
not-found-about = اس پتے پر کوئی صفحہ موجود نہیں۔ ریکارڈ تک یہاں سے پہنچا جا سکتا ہے:
moved = یہ صفحہ اس پتے پر منتقل ہو چکا ہے:

map-record = شرکت کا نقشہ
published-by = ناشر: { $name }
partners = شراکت دار

## Data

data-title = ڈیٹا
data-about = پورا ریکارڈ کھلے فارمیٹ میں ڈاؤن لوڈ کیا جا سکتا ہے۔ اس ویب سائٹ کے صفحات پر جو کچھ درج ہے، وہ ان فائلوں میں بھی موجود ہے۔
data-files = فائلیں
data-sessions-json = ہر اجلاس اپنے کوائف، شناختی کوڈ اور پتوں کے ساتھ
data-sessions-csv = یہی معلومات جدول کی صورت میں، اسپریڈ شیٹ کے لیے
data-index-json = تقاطعی اشاریہ: کس نے، کس اجلاس میں، کب اور کس موضوع پر شرکت کی
data-feed = نئے اجلاس، ایٹم (Atom) فارمیٹ میں
data-rules = ضوابط
data-rule-ids = اجلاس کا شناختی کوڈ اس کے سلسلے اور نام پر مشتمل ہے، جیسا کہ اس کے پتے میں ہے۔ شریک کے شناختی کوڈ سے اس کی نوعیت معلوم ہوتی ہے: country:QA، group:eu، organisation:chs۔ ممالک کے لیے ISO 3166-1 کا دو حرفی کوڈ استعمال ہوتا ہے۔ موضوعات کے اپنے شناختی کوڈ ہیں۔
data-rule-order = اجلاسوں کی فہرستیں پہلے تاریخ، پھر نمبر اور پھر شناختی کوڈ کے لحاظ سے مرتب ہیں۔ جس تاریخ کا صرف مہینہ یا سال معلوم ہو، وہ اس مہینے یا سال کا پہلا دن شمار ہوتی ہے۔
data-rule-absent = جو معلوم نہیں وہ چھوڑ دیا جاتا ہے، اس کی جگہ کبھی خالی قدر نہیں رکھی جاتی۔
data-rule-languages = مقامات کے نام، شرکت کی حیثیت، عہدے اور ماخذوں اور دستاویزات کے عنوان سائٹ کی اصل زبان میں ہیں۔ اگر دوسری زبانوں میں بھی لکھے گئے ہوں تو name_by_language جیسے خانے میں سب موجود ہیں۔
data-rule-dates = تاریخیں عیسوی ہیں، ISO 8601 کے مطابق ہیں اور صرف اسی حد تک لکھی جاتی ہیں جہاں تک معلوم ہوں: دن، مہینہ یا سال۔
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
data-session-summary = اس کے بارے میں ایک پیراگراف، اسی طرح زبان وار۔
data-session-date = اس کے انعقاد یا آغاز کی تاریخ۔
data-session-end_date = اس کا آخری دن، اگر یہ کئی دن جاری رہا۔
data-session-place = شہر یا عمارت، اور میزبان ملک کا کوڈ۔
data-session-format = طریقۂ انعقاد۔
data-session-rule = حوالہ دینے کی شرائط۔
data-session-organisers = منعقد کرنے والے اداروں کے شناختی کوڈ۔
data-session-participants = کس نے شرکت کی، کس حیثیت میں، اور کتنے افراد نے، جہاں تک ریکارڈ میں درج ہے۔
data-session-subjects = وہ ممالک، گروپ یا ادارے جن کے بارے میں یہ اجلاس تھا۔
data-session-themes = اس کے موضوعات کے شناختی کوڈ، جس طرح رپورٹ میں درج ہیں؛ وسیع تر موضوعات شامل نہیں کیے جاتے۔
data-session-languages = وہ زبانیں جن میں اسے پڑھا جا سکتا ہے۔
data-session-recommendations = اس کی سفارشات: نمبر، متن زبان وار، کس کے نام، کن موضوعات پر، ان کا کیا انجام ہوا، اور زبان وار ایک تبصرہ۔
data-session-speakers = آن ریکارڈ بات کرنے والے افراد، اور ان کے نام ظاہر کرنے والا ادارہ۔
data-session-sources = معلومات کے مآخذ۔
data-session-documents = اجلاس سے متعلق فائلیں۔
data-csv-about = sessions.json کے اجلاس، ہر اجلاس ایک سطر میں، کالموں کے ناموں والی سطر کے نیچے۔ متن UTF-8 میں ہے۔
data-index-about = چھ آبجیکٹس پر مشتمل ایک آبجیکٹ۔ اس کی ہر فہرست اجلاسوں کے شناختی کوڈ کی فہرست ہے؛ خالی فہرستیں شامل نہیں کی جاتیں۔
data-index-caption = اشاریے کے حصے
data-index-countries = ملک کے لحاظ سے: وہ اجلاس جن کی اس نے میزبانی کی، جن میں اس نے شرکت کی، اور جو اس کے بارے میں تھے۔ through کے تحت، گروپ وار، وہ اجلاس ہیں جن میں خود ملک کا نام درج نہیں، مگر ایسے گروپ نے شرکت کی جس کا وہ اس وقت رکن تھا۔
data-index-groups = گروپ کے لحاظ سے: وہ اجلاس جن میں اس نے شرکت کی، اور وہ جو اس کے بارے میں تھے۔
data-index-organisations = ادارے کے لحاظ سے: وہ اجلاس جو اس نے منعقد کیے، اور وہ جن میں اس نے شرکت کی۔
data-index-themes = موضوع کے لحاظ سے: اس کے اپنے اور ذیلی موضوعات کے اجلاس، ہر اجلاس ایک بار۔
data-index-years = سال کے لحاظ سے۔
data-index-crossings = شریک اور موضوع کے لحاظ سے: وہ اجلاس جن میں اس ملک یا گروپ نے خود شرکت کی اور وہ موضوع یا اس کا کوئی ذیلی موضوع زیرِ بحث آیا۔
data-feeds = فیڈز
data-feeds-about = ہر سلسلے، ملک، گروپ، موضوع اور ادارے کی اپنی فیڈ ہے۔ اس کے صفحے کے پتے کے آخر میں feed.xml لگا دیں۔
data-ids = شناختی کوڈ کے معنی
data-ids-about = اس ریکارڈ کے ممالک، گروپ، ادارے اور موضوعات، اپنے شناختی کوڈ کے ساتھ۔
data-id = شناختی کوڈ
data-name = نام

## Search

search = تلاش
search-words = الفاظ
search-hint = عنوانات اور رپورٹوں کے الفاظ۔ پورا فقرہ ”واوین“ میں لکھیں۔
search-clear = صاف کریں
search-all-languages = تمام زبانیں
search-relevance = مطابقت کے لحاظ سے
search-found = ملنے والے نتائج: { $n }
search-page = صفحہ
search-results = نتائج
search-elsewhere = تمام زبانوں میں تلاش کریں
search-more = مزید نتائج
search-failed = تلاش لوڈ نہ ہو سکی۔ براہِ کرم دوبارہ کوشش کریں۔
search-without-scripts = تلاش کے لیے JavaScript ضروری ہے۔ اس کے بغیر یہ فہرستیں تمام اجلاسوں تک لے جاتی ہیں:
search-key = / کا بٹن تلاش تک لے جاتا ہے
search-recommendation = سفارش نمبر { $number }
