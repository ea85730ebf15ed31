# Arabic

## The frame

skip = انتقل إلى المحتوى
navigation = الأقسام الرئيسية
languages = اللغات
languages-footer = هذه الصفحة بلغات أخرى
breadcrumbs = أنت هنا
home = الصفحة الرئيسية
feed = خلاصة المستجدات
feed-title = أحدث الجلسات
calendar = التقويم
calendar-title = تقويم الجلسات
subscribe = الاشتراك:
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
filter-clear = إلغاء التصفية
filter-title = كلمات في العنوان
filter-shown = المعروض: { $shown } من { $all }
filter-part = جارٍ تحميل بقية القائمة: الجزء { $part } من { $parts }
filter-bound = لم يُحمَّل إلا جزء من هذه القائمة، وعدد جلساته { $n }. ولا تشمل التصفية بقية الجلسات.
language = اللغة
sort = الترتيب
sort-date = الأقدم أولاً
sort-number = حسب الرقم
sort-title = حسب العنوان
sort-name = حسب الاسم
sort-weight = حسب عدد الجلسات
by-name = حسب الاسم
by-year = الجلسات حسب السنة
list-empty = لم يُسجَّل شيء بعد.
year = السنة
trend-caption = عدد الجلسات في كل سنة
timeline = الخط الزمني للجلسات
timeline-about = تدل النقاط على تواريخ دقيقة، والأشرطة على أشهر أو سنوات.
timeline-about-doubtful = العلامات المفرغة تواريخ غير مؤكدة.
timeline-about-years = يمثل كل شريط سنة. ويعني اللون الأقوى جلسات أكثر.

## Sessions

sessions = الجلسات
sessions-none = لم تُسجَّل أي جلسة بعد.
sessions-direct = الجلسات التي كانت الدولة فيها مشارِكة أو مضيفة أو محوراً للحوار
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
neighbours = الجلسة السابقة والجلسة التالية
newest = أحدث الجلسات
session-upcoming = الجلسة المقبلة
planned = جلسة مقررة
planned-note = لم تُعقد هذه الجلسة بعد، ولذلك لا يوجد تقرير عنها.
planned-sessions = الجلسات المقررة
planned-title = جلسة مقررة: { $title }
series = { $n ->
    [zero] سلاسل الجلسات
    [one] سلسلة جلسات
    [two] سلسلتا الجلسات
    [few] سلاسل الجلسات
    [many] سلاسل الجلسات
   *[other] سلاسل الجلسات
}
unrecorded = جلسات بلا تقرير
unrecorded-about = تنتمي هذه الجلسات إلى السلسلة، لكن لم يُعثر على تقرير عنها.
draft = مسودة
draft-note = هذا التقرير غير مكتمل، ولا يظهر في الموقع المنشور.
embargo = محظور النشر حتى { $date }، { $time } ‏(UTC)
embargo-note = لا يظهر أي جزء من هذا التقرير في الموقع المنشور قبل ذلك.
untranslated = لم يُترجم هذا النص إلى هذه اللغة بعد، وهو معروض بلغته الأصلية.
untranslated-languages = يمكنك قراءته باللغات الآتية:
untranslated-part = لم تُترجم أجزاء من هذه الصفحة إلى هذه اللغة بعد، وهي معروضة بلغتها الأصلية.
translation-older = نُقِّح النص الأصلي بعد إعداد هذه الترجمة.
help-translate = المساهمة في الترجمة

facts = لمحة عامة
date = التاريخ
calendar-solar = التقويم الهجري الشمسي
date-about-day = نحو { $date }
date-about-month = نحو { $date }
date-about-year = نحو عام { $date }
date-uncertain = { $date } (تاريخ غير مؤكد)
date-between-day = بين { $from } و{ $to }
date-between-month = بين { $from } و{ $to }
date-between-year = بين عامي { $from } و{ $to }
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
organisers-note = الجهات المنظِّمة: { $names }
subjects = محور الحوار
themes = الموضوعات
translations = اللغات المتاحة
translator = الترجمة
updated = آخر مراجعة للتقرير
updated-planned = آخر تحديث

rule = قاعدة الإسناد
rule-basis = الأساس:
rule-chatham-house = قاعدة تشاتام هاوس
rule-chatham-house-about = يجوز استخدام ما قيل، ولا يجوز الكشف عن قائله ولا عمّن تكلم باسمه.
rule-non-attribution = من دون إسناد
rule-non-attribution-about = يجوز عرض النقاش بصورة عامة، ولا يجوز نسبة أي رأي إلى شخص أو مشارك.
rule-on-record = مع جواز الإسناد
rule-on-record-about = يجوز الاقتباس مما قيل مع ذكر اسم قائله.

participants = المشاركون
participants-more = { $n ->
    [zero] ولا مشاركين آخرين
    [one] ومشارك آخر
    [two] ومشاركان آخران
    [few] و{ $n } مشاركين آخرين
    [many] و{ $n } مشاركاً آخر
   *[other] و{ $n } مشارك آخر
}
participants-incomplete = (القائمة غير مكتملة)
participants-partial = هذه القائمة غير مكتملة، فلا يُعرف إلا بعض المشاركين.
participants-none = المشاركون غير معروفين.
people = { $n ->
    [zero] لا أحد
    [one] شخص واحد
    [two] شخصان
    [few] { $n } أشخاص
    [many] { $n } شخصاً
   *[other] { $n } شخص
}
report-none = لا يوجد تقرير مكتوب عن هذه الجلسة بعد. وتعرض هذه الصفحة ما هو معروف عنها.
speakers = المتحدثون المعلنة أسماؤهم
speakers-about = لا يرد هنا إلا من أعلنت جهة منظِّمة أسماءهم.
named-by = الجهة التي أعلنت الاسم:
documents = الوثائق
sources = المصادر
related = جلسات ذات صلة
related-about = جلسات تشترك مع هذه الجلسة في المشاركين والموضوعات. وترد الأكثر شبهاً بها أولاً.
cite = الاستشهاد بهذا التقرير
quoted = «{ $text }»
cite-convened = من تنظيم { $names }
cite-translated = ترجمة { $name }
cite-paragraph = الفقرة { $n }
cite-bibtex = لبرامج إدارة المراجع (BibTeX):
cite-ris = لبرامج إدارة المراجع (RIS):
cite-csl = بصيغة CSL-JSON:
footnote = الحاشية { $n }
close = إغلاق

## Countries, groups, organisations

country = دولة
group = مجموعة
organisation = منظمة
as-participant = مشارِكة
as-host = مضيفة
as-subject = محور الحوار
as-member = ممثَّلة بمجموعة
as-organiser = منظِّمة
capacity = الصفة
sessions-as-participant = جلسات شاركت فيها
sessions-as-host = جلسات استضافتها
sessions-as-subject = جلسات كانت محورها
sessions-as-member = جلسات مثّلتها فيها مجموعة
sessions-as-organiser = جلسات نظّمتها
countries-about = لا تُعدّ الدولة مشارِكة إلا إذا شاركت باسمها. أما الجلسات التي مثّلتها فيها مجموعة فتُحصى على حدة.
countries-caption = عدد جلسات كل دولة حسب الصفة
countries-leading = الدول الأكثر مشاركة
map-title = خريطة الدول المشاركة
map-about = كلما اشتد اللون زاد عدد الجلسات التي شاركت فيها الدولة باسمها. ولم تشارك الدول الرمادية باسمها في أي جلسة. اختر دولة لعرض جلساتها.
map-figures = عدد جلسات كل دولة
map-members = خريطة الأعضاء
map-members-about = الأعضاء وقت انعقاد أحدث جلسة. كلما اشتد اللون زاد عدد الجلسات التي شاركت فيها الدولة باسمها. ولم تشارك الدول التي رُسمت حدودها فقط باسمها في أي جلسة.
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
organisations-about = المنظمات التي نظّمت الجلسات أو شاركت فيها.
organisations-caption = عدد جلسات كل منظمة حسب الصفة
member-of = عضو في
members = الأعضاء
members-about = يدل الرقم على عدد الجلسات التي شاركت فيها كل دولة باسمها.
member-from = من
member-until = حتى
members-source = مصدر هذه القائمة
through = ممثَّلة بمجموعة:
through-about = شاركت المجموعة وكانت الدولة عضواً فيها آنذاك، ولم تُذكر الدولة نفسها بين المشاركين.
companions-country = الدول الأكثر مشاركة في الجلسات نفسها
seat = المقر
website = الموقع الإلكتروني

## Themes and crossings

theme = موضوع
themes-about = ما ناقشته الجلسات. ويشمل عدد جلسات كل موضوع جلسات موضوعاته الفرعية، وتُحسب كل جلسة مرة واحدة.
themes-leading = أكثر الموضوعات نقاشاً
theme-count-about = بما فيها الموضوعات الفرعية
broader = جزء من
narrower = الموضوعات الفرعية
companions-theme = موضوعات كثيراً ما تُناقش مع هذا الموضوع
crossing = مشارك وموضوع
crossing-about = الجلسات التي شارك فيها هذا المشارك ونوقش فيها هذا الموضوع.
other-themes = موضوعات أخرى
other-parties = مشاركون آخرون
all-themes = كل الموضوعات

matrix-title = جدول تقاطع المشاركين والموضوعات
matrix-about = عدد الجلسات التي نوقش فيها كل موضوع وشاركت فيها كل دولة أو مجموعة. اختر رقماً لعرض الجلسات.
matrix-caption = عدد الجلسات حسب المشارك والموضوع

year-previous = السنة السابقة
year-next = السنة التالية
years-around = السنة السابقة والسنة التالية

## Recommendations

recommendations-about = ما أوصت به الجلسات، ولمن وُجِّهت التوصيات، وما عُرف عن نتائجها.
recommendations-all = المجموع
recommendations-counted = تُحتسب أيضًا التوصيات التي تكرر توصيات سابقة، وذلك في كل أرقام هذه الصفحة.
recommendations-by-status = التوصيات حسب الحالة
recommendations-none = لم تُسجَّل أي توصية بعد.
recommendations-to = التوصيات الموجهة إلى { $name }
recommendations-to-group = التوصيات الموجهة إلى مجموعة { $group }
recommendations-to-group-about = كانت الدولة عضواً في المجموعة في تاريخ الجلسة.
recommendation-number = التوصية { $n }
recommendation-to = موجهة إلى
recommendation-themes = الموضوعات
recommendation-status = الحالة
status-open = مفتوحة
status-under-way = قيد التنفيذ
status-met = منفَّذة
status-overtaken = تجاوزتها الأحداث
status-none = الحالة غير معروفة
status-unknown = غير معروفة
course = مسار المتابعة
course-link = مسار المتابعة والاستشهاد
course-cite = الاستشهاد بهذه التوصية
followed = متابعة توصيات سابقة
course-made = أُوصي بها في:
course-repeated = كُررت في:
course-followed = سُجلت في تقرير
course-repeats = التوصيات التي تكررها هذه التوصية
course-by-year = التوصيات حسب السنة
course-by-year-about = تُظهر الأعمدة فوق الخط التوصيات في سنة الجلسة، وتُظهر الأعمدة تحته التوصيات التي نُفّذت في تلك السنة.
course-new = جديدة
course-again = مكررة
course-undated = { $n ->
    [zero] لم تُنفَّذ توصيات أخرى في تاريخ غير مسجل.
    [one] نُفّذت توصية أخرى في تاريخ غير مسجل.
    [two] نُفّذت توصيتان أخريان في تاريخ غير مسجل.
    [few] نُفّذت { $n } توصيات أخرى في تواريخ غير مسجلة.
    [many] نُفّذت { $n } توصية أخرى في تواريخ غير مسجلة.
   *[other] نُفّذت { $n } توصية أخرى في تواريخ غير مسجلة.
}
as-table = عرض في جدول
by-theme = حسب الموضوع
by-addressee = حسب الجهة المخاطَبة

## Corrections

corrections = التصويبات
corrections-about = التصويبات التي أُدخلت على التقارير بعد نشرها.
corrections-all = جميع التصويبات
corrections-feed = خلاصة التصويبات
correction-entry = تصويب بتاريخ { $date }: { $text }

## Other pages

not-found = الصفحة غير موجودة
not-found-about = عذراً، هذه الصفحة غير موجودة.
not-found-pages = ابدأ من إحدى هذه الصفحات:
moved = نُقلت هذه الصفحة إلى عنوان آخر:

map-record = خريطة المشاركة
published-by = الناشر: { $name }
partners = الشركاء

## Data

data-title = البيانات
data-about = يمكنك تنزيل بيانات هذا الموقع بصيغ مفتوحة. تضم الملفات وقائع كل الجلسات، أما النص الكامل لكل تقرير ففي صفحته.
data-files = الملفات
data-sessions-json = جميع الجلسات بوقائعها ومعرّفاتها وعناوين صفحاتها
data-sessions-csv = الجلسات نفسها في جدول، لبرامج الجداول الحسابية
data-index-json = فهرس للجلسات حسب الدولة والمجموعة والمنظمة والموضوع والسنة
data-sessions-by-year-csv = عدد الجلسات في كل سنة
data-sessions-by-party-csv = عدد جلسات كل دولة ومجموعة ومنظمة حسب الصفة
data-sessions-by-theme-csv = عدد الجلسات حول كل موضوع
data-party-trends-csv = عدد الجلسات التي حضرها كل مشارك في كل سنة
data-theme-trends-csv = عدد الجلسات حول كل موضوع في كل سنة
data-co-attendance-csv = عدد الجلسات التي حضرها كل مشاركَين معاً
data-themes-ttl = الموضوعات بوصفها قائمة مصطلحات SKOS بصيغة Turtle
data-themes-jsonld = القائمة نفسها بصيغة JSON-LD
data-datapackage-json = وصف لجميع هذه الملفات وحقولها (Frictionless Data Package)
data-recommendations-json = جميع التوصيات مع حالتها ومسار متابعتها
data-recommendations-csv = التوصيات نفسها في جدول، لبرامج الجداول الحسابية
data-passages-json = ما جاء في التقارير عن كل موضوع وعن كل دولة ومجموعة ومنظمة
data-feed = أحدث الجلسات بصيغة Atom
data-calendar = الجلسات ذات التواريخ الدقيقة، ومنها المقررة، لبرامج التقويم (iCalendar)
data-rules = القواعد المتبعة
data-rule-ids = يتألف معرّف الجلسة من سلسلتها واسمها كما في عنوان صفحتها. ويبدأ معرّف المشارك بنوعه: country:QA أو group:eu أو organisation:chs. وللدول رمزها المؤلف من حرفين حسب ISO 3166-1. وللموضوعات معرّفات خاصة بها.
data-rule-order = تُرتَّب قوائم الجلسات حسب التاريخ، ثم الرقم، ثم المعرّف. وإذا لم يُعرف اليوم بدقة عُدّ أول يوم يسمح به تاريخ الجلسة ورقمها.
data-rule-absent = إذا كان شيء غير معروف حُذف حقله. ولا يوجد حقل فارغ.
data-rule-languages = أسماء الأماكن وصفات المشاركين ومناصب المتحدثين وعناوين المصادر والوثائق هي بلغة الموقع الأصلية. وإن توافرت بلغات أخرى أيضاً فهي كلها في حقل مثل name_by_language.
data-rule-dates = التواريخ ميلادية حسب ISO 8601، وتُكتب بقدر ما هو معروف منها: اليوم أو الشهر أو السنة. وبحسب جزئه الثاني (EDTF) يعني 2021-09~ تاريخاً تقريبياً، و2021? تاريخاً غير مؤكد، و2021% كليهما، و2021-08-15/2021-09-07 مدة، و[2021-08-15..2021-09-07] يوماً واحداً من هذه الأيام.
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
data-session-summary = فقرة واحدة عنها، حسب اللغة.
data-session-date = تاريخ انعقادها أو بدئها.
data-session-end_date = آخر أيامها إن امتدت أياماً.
data-session-place = المدينة أو المقر، ورمز الدولة المضيفة.
data-session-format = صيغة انعقادها.
data-session-rule = قاعدة الإسناد.
data-session-organisers = معرّفات الجهات المنظِّمة.
data-session-participants = من شارك، وبأي صفة، وكم شخصاً، بقدر ما هو مسجَّل.
data-session-subjects = الدول أو المجموعات أو المنظمات التي كانت محور الحوار.
data-session-themes = معرّفات موضوعاتها كما وردت في التقرير، من دون إضافة الموضوعات الأعم.
data-session-languages = اللغات التي يمكن قراءتها بها.
data-session-recommendations = توصياتها: الرقم، والنص حسب اللغة، والجهات المخاطَبة، والموضوعات، والحالة، وملاحظة حسب اللغة.
data-session-speakers = المتحدثون المعلنة أسماؤهم، والجهة التي أعلنتها.
data-session-sources = مصدر الوقائع.
data-session-documents = الملفات التابعة للجلسة.
data-csv-about = جلسات sessions.json، لكل جلسة سطر. ويضم السطر الأول أسماء الأعمدة. والنص بترميز UTF-8.
data-recommendations-about = كائن له حقل واحد هو recommendations، وهو قائمة فيها كائن لكل توصية. ويتألف معرّف التوصية من معرّف الجلسة وعلامة # ورقم التوصية. وstatus أحدث حالة معروفة، وstatus_date تاريخها. ويضم repeats التوصيات السابقة التي تكررها، وrepeated التوصيات اللاحقة التي تكررها هي، وfollowed كل حالة سجلتها جلسة لاحقة، مع تاريخها ونصها ومصادرها. وفي recommendations.csv يكون followed عدد هذه الحالات.
data-index-about = كائن من ستة كائنات. وكل قائمة فيه قائمة معرّفات جلسات. وتُحذف القوائم الفارغة.
data-index-caption = أقسام الفهرس
data-index-countries = حسب الدولة: الجلسات التي استضافتها، والتي شاركت فيها، والتي كانت محورها. وتحت through، حسب المجموعة، الجلسات التي لم تُذكر فيها الدولة نفسها بل مثّلتها مجموعة كانت عضواً فيها آنذاك.
data-index-groups = حسب المجموعة: الجلسات التي شاركت فيها، والتي كانت محورها.
data-index-organisations = حسب المنظمة: الجلسات التي نظّمتها، والتي شاركت فيها.
data-index-themes = حسب الموضوع: جلساته وجلسات موضوعاته الفرعية، كل جلسة مرة واحدة.
data-index-years = حسب السنة.
data-index-crossings = حسب المشارك والموضوع: الجلسات التي شاركت فيها تلك الدولة أو المجموعة بنفسها ونوقش فيها ذلك الموضوع أو موضوع فرعي منه.
data-passages-about = كائن فيه قائمة لكل موضوع ودولة ومجموعة ومنظمة. والمفتاح هو theme: يليه معرّف الموضوع، أو معرّف المشارك. وتشمل قائمة الموضوع مقاطع موضوعاته الفرعية. وتأتي أقدم جلسة أولاً. والمقطع المتاح بعدة لغات يُدرج مرة لكل لغة.
data-passages-caption = حقول المقطع
data-passage-session = معرّف الجلسة.
data-passage-paragraph = رقم الفقرة في التقرير. يقود إليها عنوان صفحة الجلسة متبوعاً بـ ‎#p‎ وبهذا الرقم.
data-passage-lang = لغة النص.
data-passage-text = نص الفقرة كاملاً من دون تنسيق.
data-feeds = خلاصات المستجدات
data-feeds-about = لكل سلسلة ودولة ومجموعة وموضوع ومنظمة خلاصة خاصة بها. أضف feed.xml إلى عنوان صفحتها.
data-statistics = الإحصاءات والمعرّفات
data-statistics-about = أعداد الجلسات حسب السنة والمشارك والموضوع، مع المعرّفات المستخدمة في الملفات. وتضم ملفات CSV أعلاه الأعداد نفسها كاملة.
data-caption-parties = عدد الجلسات حسب الصفة
data-caption-themes = عدد الجلسات، ومنها جلسات الموضوعات الفرعية
data-trends = الموضوعات الرئيسية حسب السنة
data-caption-trends = عدد الجلسات حول كل موضوع رئيسي في كل سنة، ومنها جلسات الموضوعات الفرعية
data-together = المشاركون في الجلسات نفسها
data-caption-together = عدد الجلسات التي حضرها كل مشاركَين معاً، لأكثر المشاركين حضوراً وعددهم { $n }. وعلى القطر: جميع الجلسات التي حضرها المشارك.
data-id = المعرّف
data-name = الاسم

## Search

search = البحث
search-words = البحث عن
search-hint = للبحث عن عبارة بعينها ضعها بين «علامتي تنصيص».
search-clear = مسح البحث
search-all-languages = كل اللغات
search-relevance = الأكثر صلة أولاً
search-found = عدد النتائج: { $n }
search-page = صفحة
search-results = النتائج
search-elsewhere = البحث في كل اللغات
search-more = مزيد من النتائج
search-failed = عذراً، تعذّر تحميل البحث. حاول مرة أخرى.
search-without-scripts = يحتاج البحث إلى JavaScript. ومن دونه يمكنك العثور على جميع الجلسات من هذه الصفحات:
search-key = اضغط / للبحث

## Tables and filters

column-number = الرقم
column-title = العنوان
filter-only = تصفية
filter-words = كلمات في النص
countries-represented = ممثَّلة بمجموعات فقط
countries-represented-about = لم تُذكر هذه الدول بوصفها مشارِكة في جلسة أو مضيفة لها أو محوراً لها. ويدل الرقم على عدد الجلسات التي مثّلتها فيها مجموعة.
search-about = يشمل البحث عناوين جميع الجلسات وملخصاتها وتقاريرها وتوصياتها والمشاركين فيها وموضوعاتها وأماكنها، وصفحات هذا الموقع الأخرى.
search-site = البحث في هذا الموقع

## Passages that are not published

passage-withheld = حُجب مقطع:
passage-internal-shown = مقطع داخلي: لا يُنشر
passage-withheld-shown = مقطع محجوب: لا يُنشر منه إلا السطر التالي

## Paragraphs and passages

paragraph-number = الفقرة { $n }
paragraph-copied = نُسخ العنوان
passages = ما جاء في التقارير
passage-count = { $n ->
    [zero] لا مقاطع
    [one] مقطع واحد
    [two] مقطعان
    [few] { $n } مقاطع
    [many] { $n } مقطعاً
   *[other] { $n } مقطع
}
passages-all = جميع المقاطع ({ $n })
passages-theme-about = مقاطع من التقارير تتناول هذا الموضوع وموضوعاته الفرعية.
passages-party-about = مقاطع من التقارير تذكر هذه الدولة أو المجموعة أو المنظمة.
passages-party-rule = المقاطع المأخوذة من جلسات تسري عليها قاعدة إسناد تتحدث عنها ولا تنقل أبداً ما قالته.
passages-crossing-about = ما قيل في هذا الموضوع في الجلسات التي شارك فيها هذا المشارك.
passages-crossing-rule = المقاطع المأخوذة من جلسات تسري عليها قاعدة إسناد لا تذكر أبداً مَن قال ذلك.
