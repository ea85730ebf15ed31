# Arabic

## The frame

skip = انتقل إلى المحتوى
navigation = الأقسام الرئيسية
languages = اللغات
languages-footer = هذه الصفحة بلغات أخرى
breadcrumbs = أنت هنا
home = الصفحة الرئيسية
feed = خلاصة المستجدات
feed-title = الجلسات الجديدة
on-this-page = في هذه الصفحة
contents = المحتويات
comma = ،{" "}

nav-sessions = الجلسات
nav-countries = الدول
nav-groups = المجموعات
nav-themes = الموضوعات
nav-organisations = المنظمات
nav-years = السنوات
nav-matrix = جدول التقاطع
nav-recommendations = التوصيات
nav-data = البيانات

## Lists

pager = صفحات هذه القائمة
pager-previous = السابقة
pager-next = التالية
pager-page = الصفحة { $n } من { $total }
newest-first = من الأحدث إلى الأقدم
filter = تصفية وترتيب
filter-any = الكل
filter-clear = عرض الكل من جديد
filter-title = كلمات في العنوان
filter-shown = المعروض: { $shown } من { $all }
filter-part = جارٍ تحميل بقية القائمة: الجزء { $part } من { $parts }
filter-bound = يشمل البحث جزءاً من هذه القائمة فقط؛ عدد الجلسات: { $n }.
language = اللغة
sort = الترتيب
sort-date = الأقدم أولاً
sort-number = حسب الرقم
sort-title = حسب العنوان
sort-name = حسب الاسم
sort-weight = حسب عدد الجلسات
by-name = بحسب الاسم
by-year = سنة بعد سنة
list-empty = لم يُسجَّل شيء بعد.
year = السنة
trend-caption = عدد الجلسات في كل سنة
timeline = الخط الزمني للجلسات
timeline-about = تدل النقطة على يوم، والشريط على شهر أو سنة كاملة، بقدر ما هو معروف. ويؤدي كل منها إلى جلسته.
timeline-about-years = يمثل كل شريط سنة، وكلما كان لونه أقوى كان عدد الجلسات أكبر.

## Sessions

sessions = الجلسات
sessions-none = لم تُسجَّل أي جلسة بعد.
sessions-direct = الجلسات التي ورد فيها اسم الدولة
sessions-all = جميع الجلسات ({ $n })
session-count = { $n ->
    [zero] لا جلسات
    [one] جلسة واحدة
    [two] جلستان
    [few] { $n } جلسات
    [many] { $n } جلسة
   *[other] { $n } جلسة
}
session-number = الجلسة { $n }
session-previous = الجلسة السابقة
session-next = الجلسة التالية
neighbours = الجلسات المجاورة
newest = أحدث الجلسات
series = { $n ->
    [zero] سلاسل الجلسات
    [one] سلسلة جلسات
    [two] سلسلتا الجلسات
    [few] سلاسل الجلسات
    [many] سلاسل الجلسات
   *[other] سلاسل الجلسات
}
unrecorded = جلسات غير مسجّلة
unrecorded-about = من المعلوم أن هذه الجلسات عُقدت، لكن لم يُعثر على تقرير عنها.
draft = مسودة
draft-note = هذا التقرير غير مكتمل، ولا يراه قرّاء الموقع المنشور.
embargo = محظور النشر حتى { $date }، { $time } ‏(UTC)
embargo-note = لا يرى قرّاء الموقع المنشور شيئًا من هذا التقرير قبل ذلك.
untranslated = لم يُترجم هذا النص إلى هذه اللغة بعد، وهو معروض بلغته الأصلية.
untranslated-languages = يمكن الاطلاع عليه باللغات الآتية:
untranslated-part = لم تُترجم أجزاء من هذه الصفحة إلى هذه اللغة بعد، وهي معروضة بلغتها الأصلية.
translation-older = نُقِّح النص الأصلي بعد إعداد هذه الترجمة.
help-translate = المساهمة في الترجمة

facts = لمحة عامة
date = التاريخ
calendar-solar = التقويم الهجري الشمسي
place = المكان
format = صيغة الانعقاد
format-in-person = حضورية
format-virtual = عبر الإنترنت
format-hybrid = حضورية وعبر الإنترنت
organisers = { $n ->
    [zero] الجهات المنظِّمة
    [one] الجهة المنظِّمة
    [two] الجهتان المنظِّمتان
    [few] الجهات المنظِّمة
    [many] الجهات المنظِّمة
   *[other] الجهات المنظِّمة
}
subjects = بشأن
themes = الموضوعات
translations = اللغات المتاحة
translator = الترجمة
updated = آخر مراجعة للتقرير

rule = قواعد الإسناد
rule-basis = الأساس:
rule-chatham-house = قاعدة تشاتام هاوس
rule-chatham-house-about = يجوز استخدام ما قيل، ولا يجوز الكشف عن قائله ولا عمّن تكلم باسمه.
rule-non-attribution = من دون إسناد
rule-non-attribution-about = يجوز عرض النقاش بصورة عامة من دون نسبة أي رأي إلى شخص أو طرف.
rule-on-record = مع جواز الإسناد
rule-on-record-about = يجوز الاقتباس مما قيل مع ذكر اسم قائله.

participants = المشاركون
participants-more = { $n ->
    [zero] ولا أطراف أخرى
    [one] وطرف آخر
    [two] وطرفان آخران
    [few] و{ $n } أطراف أخرى
    [many] و{ $n } طرفاً آخر
   *[other] و{ $n } طرف آخر
}
participants-partial = لا يُعرف إلا بعض من شاركوا، ومنهم هؤلاء.
participants-none = لا يذكر السجل أسماء المشاركين.
known-partial = وآخرون
people = { $n ->
    [zero] لا أحد
    [one] شخص واحد
    [two] شخصان
    [few] { $n } أشخاص
    [many] { $n } شخصاً
   *[other] { $n } شخص
}
report-none = لا يوجد تقرير مكتوب عن هذه الجلسة بعد. وما يُعرف عنها مبيَّن في هذه الصفحة.
speakers = المتحدثون المعلنة أسماؤهم
speakers-about = لا يرد هنا إلا من أعلنت الجهات المنظِّمة أسماءهم بنفسها.
named-by = الجهة التي أعلنت الاسم:
documents = الوثائق
sources = المصادر
related = جلسات ذات صلة
related-about = جلسات تشترك مع هذه الجلسة في أطراف وموضوعات، والأقرب أولاً.
cite = الاستشهاد بهذا التقرير
quoted = «{ $text }»
cite-convened = بدعوة من { $names }
cite-translated = ترجمة { $name }
cite-bibtex = لبرامج إدارة المراجع (BibTeX):
cite-csl = المرجع نفسه بصيغة CSL-JSON:
footnote = الحاشية { $n }
close = إغلاق

## Countries, groups, organisations

country = دولة
group = مجموعة
organisation = منظمة
as-participant = مشارِكة
as-host = مضيفة
as-subject = موضوعاً للجلسة
as-member = من خلال مجموعات
as-organiser = منظِّمة
capacity = الصفة
countries-about = لا تُعدّ الدولة مشارِكة إلا إذا شاركت باسمها. أما الجلسات التي مثّلتها فيها مجموعة فتُحصى على حدة.
countries-caption = الدول وعدد جلسات كل منها بحسب الصفة
countries-leading = الدول الأكثر حضوراً
map-title = خريطة المشاركة في العالم
map-about = كلما كان لون الدولة أقوى كانت مشاركتها باسمها أكثر، وما ظهر منها بالرمادي لم يشارك قط. وتؤدي كل دولة ملوّنة إلى سجلها.
map-figures = الأرقام التي تستند إليها الخريطة
map-members = خريطة الأعضاء
map-members-about = الأعضاء وقت انعقاد أحدث جلسة. كلما كان لون الدولة أقوى كانت مشاركتها باسمها أكثر، وما رُسمت حدودها فقط لم تشارك قط.
map-boundaries = لا تنطوي الحدود والأسماء المبينة على هذه الخريطة على إبداء أي رأي بشأن الوضع القانوني لأي إقليم، ولا على إقرار أي حدود أو قبولها.
map-seats = { $n ->
    [zero] خريطة الدول المشاركة.
    [one] خريطة الدولة المشاركة.
    [two] خريطة الدولتين المشاركتين.
    [few] خريطة الدول المشاركة، وعددها { $n }.
    [many] خريطة الدول المشاركة، وعددها { $n }.
   *[other] خريطة الدول المشاركة، وعددها { $n }.
}
map-host = تشير الحلقة إلى الدولة المضيفة.
groups-about = مناطق ومنظمات دول شاركت باسم مشترك.
organisations-about = الجهات التي نظّمت الجلسات، والمنظمات التي شاركت فيها.
organisations-caption = المنظمات وعدد جلسات كل منها بحسب الصفة
member-of = عضو في
members = الأعضاء
members-about = مع عدد الجلسات التي شاركت فيها كل دولة باسمها.
member-from = من
member-until = حتى
members-source = مصدر هذه القائمة
through = من خلال
through-about = شاركت المجموعة وكانت الدولة عضواً فيها آنذاك، ولم تُذكر الدولة نفسها.
companions-country = الدول الأكثر حضوراً معها
seat = المقر
website = الموقع الإلكتروني

## Themes and crossings

theme = موضوع
themes-about = موضوعات الحوار. ويشمل عدد كل موضوع جلسات موضوعاته الفرعية، كل جلسة مرة واحدة.
themes-leading = أكثر الموضوعات نقاشاً
theme-count-about = مع الموضوعات الفرعية
broader = جزء من
narrower = الموضوعات الفرعية
companions-theme = موضوعات كثيراً ما تُناقش معه
crossing = طرف وموضوع
crossing-about = الجلسات التي شارك فيها هذا الطرف ونوقش فيها هذا الموضوع.
other-themes = موضوعات أخرى
other-parties = أطراف أخرى
all-themes = كل الموضوعات

matrix-title = الأطراف والموضوعات
matrix-about = عدد المرات التي حضرت فيها كل دولة ومجموعة عند مناقشة كل موضوع. ويقود كل رقم إلى الجلسات المعنية.
matrix-caption = عدد الجلسات بحسب الطرف والموضوع

year-previous = قبلها
year-next = بعدها
years-around = السنوات المجاورة

## Recommendations

recommendations-about = الخطوات التي دعت إليها الجلسات، والجهات المخاطَبة بها، وما عُرف عن مآلها.
recommendations-all = المجموع
recommendations-by-status = التوصيات بحسب حالتها
recommendations-none = لم تُسجَّل أي توصية بعد.
recommendations-to = التوصيات الموجهة إليها
recommendations-to-group = التوصيات الموجهة إلى مجموعة { $group }
recommendations-to-group-about = كانت الدولة عضواً في المجموعة في تاريخ الجلسة.
recommendation-number = التوصية { $n }
recommendation-to = موجهة إلى
recommendation-themes = بشأن
recommendation-status = الحالة
status-open = مفتوحة
status-under-way = قيد التنفيذ
status-met = نُفِّذت
status-overtaken = تجاوزتها الأحداث
status-none = حالة غير معروفة
by-theme = بحسب الموضوع
by-addressee = بحسب الجهة المخاطَبة

## Other pages

not-found = الصفحة غير موجودة
not-found-about = لا توجد صفحة على هذا العنوان. يمكنك المتابعة من هنا:
moved = نُقلت هذه الصفحة إلى عنوان آخر:

map-record = خريطة المشاركة
published-by = ينشره { $name }
partners = الشركاء

## Data

data-title = البيانات
data-about = يمكن تنزيل السجل كاملاً بصيغ مفتوحة. وما تعرضه صفحات هذا الموقع موجود في هذه الملفات أيضاً.
data-files = الملفات
data-sessions-json = جميع الجلسات بوقائعها ومعرّفاتها وعناوين صفحاتها
data-sessions-csv = الجلسات نفسها في جدول، لبرامج الجداول الحسابية
data-index-json = الفهرس المتقاطع: من شارك، وفي أي جلسة، ومتى، وفي أي موضوع
data-feed = الجلسات الجديدة بصيغة Atom
data-rules = القواعد المتبعة
data-rule-ids = معرّف الجلسة هو سلسلتها واسمها كما في عنوان صفحتها. ومعرّف الطرف يبيّن نوعه: country:QA أو group:eu أو organisation:chs. وللدول رمزها المؤلف من حرفين بحسب ISO 3166-1. وللموضوعات معرّفات خاصة بها.
data-rule-order = تُرتَّب قوائم الجلسات بحسب التاريخ، ثم الرقم، ثم المعرّف. والتاريخ الذي لا يُعرف منه إلا الشهر أو السنة يُعدّ أول يوم فيه.
data-rule-absent = ما ليس معروفاً يُحذف، ولا توضع مكانه قيمة فارغة أبداً.
data-rule-languages = أسماء الأماكن والصفات والمناصب وعناوين المصادر والوثائق هي بلغة الموقع الأصلية. وإن كُتبت بلغات أخرى أيضاً فهي كلها في حقل مثل name_by_language.
data-rule-dates = التواريخ ميلادية بحسب ISO 8601، وتُكتب بقدر ما هو معروف منها: اليوم أو الشهر أو السنة.
data-rule-addresses = تبدأ عناوين الصفحات من جذر المضيف.
data-field = الحقل
data-shape = البنية
data-meaning = المعنى
data-sessions-about = كائن له حقل واحد اسمه sessions، وهو قائمة كائنات، لكل جلسة كائن.
data-sessions-caption = حقول الجلسة
data-session-id = معرّف الجلسة.
data-session-series = معرّف سلسلتها.
data-session-number = رقمها في السلسلة.
data-session-address = عنوان صفحة تقريرها.
data-session-title = عنوانها بكل لغة يتوافر بها.
data-session-summary = فقرة واحدة عنها، بحسب اللغة كذلك.
data-session-date = تاريخ انعقادها أو بدئها.
data-session-end_date = آخر أيامها إن امتدت أياماً.
data-session-place = المدينة أو المقر، ورمز الدولة المضيفة.
data-session-format = صيغة انعقادها.
data-session-rule = قواعد الإسناد.
data-session-organisers = معرّفات المنظمات التي نظّمتها.
data-session-participants = من شارك، وبأي صفة، وكم شخصاً، بقدر ما يذكره السجل.
data-session-subjects = الدول أو المجموعات أو المنظمات التي دارت الجلسة بشأنها.
data-session-themes = معرّفات موضوعاتها كما وردت في التقرير، من دون إضافة الموضوعات الأعم.
data-session-languages = اللغات التي يمكن قراءتها بها.
data-session-recommendations = ما دعت إليه: الرقم، والنص بحسب اللغة، والجهات المخاطَبة، والموضوعات، والمآل، وملاحظة بحسب اللغة.
data-session-speakers = المتحدثون المعلنة أسماؤهم، والجهة التي أعلنتها.
data-session-sources = مصدر الوقائع.
data-session-documents = الملفات التابعة للجلسة.
data-csv-about = جلسات sessions.json، لكل جلسة سطر، تحت سطر بأسماء الأعمدة. والنص بترميز UTF-8.
data-index-about = كائن من ستة كائنات. وكل قائمة فيه قائمة معرّفات جلسات، وما كان فارغاً يُحذف.
data-index-caption = أقسام الفهرس
data-index-countries = بحسب الدولة: الجلسات التي استضافتها، والتي شاركت فيها، والتي دارت بشأنها. وتحت through، بحسب المجموعة، الجلسات التي لم تُذكر فيها الدولة نفسها وشاركت فيها مجموعة كانت عضواً فيها آنذاك.
data-index-groups = بحسب المجموعة: الجلسات التي شاركت فيها، والتي دارت بشأنها.
data-index-organisations = بحسب المنظمة: الجلسات التي نظّمتها، والتي شاركت فيها.
data-index-themes = بحسب الموضوع: جلساته وجلسات موضوعاته الفرعية، كل جلسة مرة واحدة.
data-index-years = بحسب السنة.
data-index-crossings = بحسب الطرف والموضوع: الجلسات التي شاركت فيها تلك الدولة أو المجموعة بنفسها ونوقش فيها ذلك الموضوع أو موضوع فرعي منه.
data-feeds = خلاصات المستجدات
data-feeds-about = لكل سلسلة ودولة ومجموعة وموضوع ومنظمة خلاصة خاصة بها. أضف feed.xml إلى عنوان صفحتها.
data-ids = معاني المعرّفات
data-ids-about = الدول والمجموعات والمنظمات والموضوعات في هذا السجل، مع معرّفاتها.
data-id = المعرّف
data-name = الاسم

## Search

search = البحث
search-words = الكلمات
search-hint = كلمات ترد في العناوين والتقارير. ضَع العبارة بين «علامتي تنصيص».
search-clear = مسح
search-all-languages = كل اللغات
search-relevance = حسب مدى الصلة
search-found = عدد النتائج: { $n }
search-page = صفحة
search-results = النتائج
search-elsewhere = البحث في كل اللغات
search-more = نتائج أخرى
search-failed = تعذّر تحميل البحث. يُرجى المحاولة من جديد.
search-without-scripts = يحتاج البحث إلى JavaScript. ومن دونه تقود هذه الفهارس إلى جميع الجلسات:
search-key = المفتاح / يقود إلى البحث
search-recommendation = التوصية { $number }
