# Chinese in simplified characters

## The frame

skip = 跳至正文
navigation = 主导航
languages = 语言
languages-footer = 本页的其他语言版本
breadcrumbs = 当前位置
home = 首页
feed = 订阅源
feed-title = 最近的会议
calendar = 日历
calendar-title = 会议日历
subscribe = 订阅：
on-this-page = 本页内容
contents = 目录
comma = ，

nav-sessions = 会议
nav-countries = 国家
nav-groups = 国家集团
nav-themes = 主题
nav-organisations = 机构
nav-years = 年份
nav-matrix = 交叉表
nav-recommendations = 建议
nav-data = 数据

## Lists

pager = 本列表分页
pager-previous = 上一页
pager-next = 下一页
pager-page = 第{ $n }页，共{ $total }页
newest-first = 由新到旧
filter = 筛选与排序
filter-any = 不限
filter-clear = 清除筛选
filter-title = 标题中的词语
filter-shown = 显示：{ $shown } / { $all }
filter-part = 正在载入列表其余部分：第 { $part } 部分，共 { $parts } 部分
filter-bound = 此列表仅载入 { $n } 次会议，其余会议未计入。
language = 语言
sort = 排序
sort-date = 由旧到新
sort-number = 按编号
sort-title = 按标题
sort-name = 按名称
sort-weight = 按会议次数
by-name = 按名称排列
by-year = 各年会议
list-empty = 尚无记录。
year = 年份
trend-caption = 各年会议次数
timeline = 会议时间轴
timeline-about = 圆点为确切日期，横条为月份或年份。
timeline-about-doubtful = 空心标记为不确定的日期。
timeline-about-years = 每个横条为一年。颜色越鲜明，会议越多。

## Sessions

sessions = 会议
sessions-none = 尚无会议记录。
sessions-direct = 该国作为与会方、东道国或讨论对象的会议
sessions-all = 全部{ $n }次会议
session-count = { $n }次会议
session-number = 第{ $n }次会议
session-previous = 上一次会议
session-next = 下一次会议
neighbours = 上一次和下一次会议
newest = 最近的会议
session-upcoming = 即将举行的会议
planned = 计划中
planned-note = 本次会议尚未举行，因此没有报告。
planned-sessions = 计划中的会议
planned-title = 计划中：{ $title }
series = { $n ->
   *[other] 会议系列
}
unrecorded = 没有报告的会议
unrecorded-about = 这些会议属于本系列，但尚未找到相关报告。
draft = 草稿
draft-note = 本报告尚未完成，不会显示在已发布的网站上。
embargo = 禁发至{ $date } { $time }（UTC）
embargo-note = 在此之前，本报告的任何内容都不会显示在已发布的网站上。
untranslated = 本文尚未译成中文，现以原文显示。
untranslated-languages = 可阅读以下语言版本：
untranslated-part = 本页部分内容尚未译成中文，现以原文显示。
translation-older = 本译文完成后，原文又经修订。
help-translate = 协助翻译

facts = 概况
date = 日期
calendar-solar = 希吉来太阳历
date-about-day = { $date }前后
date-about-month = { $date }前后
date-about-year = { $date }前后
date-uncertain = { $date }（日期不确定）
date-between-day = { $from }至{ $to }之间
date-between-month = { $from }至{ $to }之间
date-between-year = { $from }至{ $to }之间
place = 地点
format = 举行方式
format-in-person = 线下
format-virtual = 线上
format-hybrid = 线上线下结合
organisers = { $n ->
   *[other] 主办方
}
organisers-note = 主办方：{ $names }
subjects = 讨论对象
themes = 主题
translations = 语言版本
translator = 翻译
updated = 报告最近修订日期
updated-planned = 最近更新日期

rule = 引述规则
rule-basis = 依据：
rule-chatham-house = 查塔姆大厦规则
rule-chatham-house-about = 可以使用会上的发言内容，但不得透露发言者的身份及其所代表的一方。
rule-non-attribution = 不具名引述
rule-non-attribution-about = 可以概括介绍讨论情况，但不得将任何观点归于某人或某一与会方。
rule-on-record = 可具名引述
rule-on-record-about = 可以引用会上的发言内容，并注明发言者。

participants = 与会方
participants-more = 另有{ $n }个与会方
participants-incomplete = （名单不完整）
participants-partial = 本名单不完整，仅知部分与会方。
participants-none = 与会方不详。
people = { $n }人
report-none = 本次会议尚无书面报告。本页列出已知情况。
speakers = 公开具名的发言者
speakers-about = 此处仅列出主办方已公布其姓名的人士。
named-by = 公布姓名者：
documents = 文件
sources = 资料来源
related = 相关会议
related-about = 与本次会议有共同与会方和共同主题的会议。最相近者居前。
cite = 引用本报告
quoted = “{ $text }”
cite-convened = { $names }主办
cite-translated = { $name }译
cite-paragraph = 第{ $n }段
cite-bibtex = 供文献管理软件使用（BibTeX）：
cite-ris = 供文献管理软件使用（RIS）：
cite-csl = CSL-JSON 格式：
footnote = 注 { $n }
close = 关闭

## Countries, groups, organisations

country = 国家
group = 国家集团
organisation = 机构
as-participant = 与会方
as-host = 东道国
as-subject = 讨论对象
as-member = 由国家集团代表
as-organiser = 主办方
capacity = 身份
sessions-as-participant = 参加的会议
sessions-as-host = 担任东道国的会议
sessions-as-subject = 作为讨论对象的会议
sessions-as-member = 由国家集团代表的会议
sessions-as-organiser = 主办的会议
countries-about = 一国以本国名义参加会议，方计为与会方。由国家集团代表该国参加的会议另行统计。
countries-caption = 各国会议次数，按身份分列
countries-leading = 与会次数最多的国家
map-title = 与会国家地图
map-about = 颜色越鲜明，该国以本国名义出席的会议越多。灰色国家从未以本国名义出席。选择国家可查看其会议。
map-figures = 各国会议次数
map-members = 成员地图
map-members-about = 最近一次会议时的成员。颜色越鲜明，该国以本国名义出席的会议越多。仅有轮廓的国家从未以本国名义出席。
map-boundaries = 本地图上的边界和名称不意味着对任何领土的法律地位表示任何意见，也不意味着认可或接受任何边界。
map-seats = { $n ->
   *[other] { $n } 个与会国家的地图。
}
map-host = 圆环表示东道国。
groups-about = 以共同名义与会的地区和国家间组织。
organisations-about = 主办或参加会议的机构。
organisations-caption = 各机构会议次数，按身份分列
member-of = 所属国家集团
members = 成员
members-about = 数字为各国以本国名义出席的会议次数。
member-from = 自
member-until = 至
members-source = 成员名单来源
through = 代表该国的国家集团：
through-about = 该集团参加了会议。该国当时为其成员，但未单独列为与会方。
companions-country = 最常参加相同会议的国家
seat = 总部所在国
website = 网站

## Themes and crossings

theme = 主题
themes-about = 会议讨论的主题。每个主题的数字包括其下级主题的会议，每次会议只计一次。
themes-leading = 讨论最多的主题
theme-count-about = 含下级主题
broader = 上级主题
narrower = 下级主题
companions-theme = 常与本主题一并讨论的主题
crossing = 与会方与主题
crossing-about = 该与会方参加并讨论了该主题的会议。
other-themes = 其他主题
other-parties = 其他与会方
all-themes = 全部主题

matrix-title = 与会方与主题交叉表
matrix-about = 各国和各国家集团参加的各主题会议次数。选择数字可查看相应会议。
matrix-caption = 会议次数，按与会方和主题分列

year-previous = 上一年
year-next = 下一年
years-around = 上一年和下一年

## Recommendations

recommendations-about = 会议提出的建议、建议对象，以及已知的结果。
recommendations-all = 总计
recommendations-counted = 重申先前建议的建议，也计入本页的所有数字。
recommendations-by-status = 按落实情况列出的建议
recommendations-none = 尚无建议记录。
recommendations-to = 向{ $name }提出的建议
recommendations-to-group = 向国家集团“{ $group }”提出的建议
recommendations-to-group-about = 会议召开时，该国是该集团的成员。
recommendation-number = 第{ $n }项建议
recommendation-to = 建议对象
recommendation-themes = 主题
recommendation-status = 落实情况
status-open = 待落实
status-under-way = 正在落实
status-met = 已落实
status-overtaken = 因事态发展不再适用
status-none = 情况不明
status-unknown = 不明
course = 落实过程
course-link = 落实过程与引用
course-cite = 引用本建议
followed = 先前建议的落实情况
course-made = 提出建议的会议：
course-repeated = 重申建议的会议：
course-followed = 记录于报告：
course-repeats = 本建议所重申的建议
course-by-year = 各年建议
course-by-year-about = 横线上方的柱形按会议年份显示建议，下方的柱形显示当年已落实的建议。
course-new = 新提出
course-again = 重申
course-undated = 另有{ $n }项建议已落实，但日期无记录。
as-table = 以表格显示
by-theme = 按主题
by-addressee = 按建议对象

## Corrections

corrections = 更正
corrections-about = 报告发布后所作的更正。
corrections-all = 全部更正
corrections-feed = 更正的订阅源
correction-entry = { $date }更正：{ $text }

## Other pages

not-found = 未找到页面
not-found-about = 抱歉，此页面不存在。
not-found-pages = 请从以下页面开始：
moved = 本页已移至：

map-record = 参与情况地图
published-by = 发布者：{ $name }
partners = 合作伙伴

## Data

data-title = 数据
data-about = 您可以以开放格式下载本网站的数据。文件包含每次会议的基本情况。报告全文载于各自的页面。
data-files = 文件
data-sessions-json = 每次会议及其基本情况、标识符和网址
data-sessions-csv = 同样内容的表格，供电子表格软件使用
data-index-json = 按国家、国家集团、机构、主题和年份编排的会议索引
data-sessions-by-year-csv = 各年会议次数
data-sessions-by-party-csv = 各国、国家集团和机构的会议次数，按身份分列
data-sessions-by-theme-csv = 各主题的会议次数
data-party-trends-csv = 各与会方每年参加会议的次数
data-theme-trends-csv = 各主题每年的会议次数
data-co-attendance-csv = 每两个与会方共同参加会议的次数
data-themes-ttl = 以 SKOS 词表形式提供的主题（Turtle 格式）
data-themes-jsonld = 同一词表（JSON-LD 格式）
data-datapackage-json = 对上述所有文件及其字段的说明（Frictionless Data Package）
data-recommendations-json = 各项建议及其落实情况和落实过程
data-recommendations-csv = 同样建议的表格，供电子表格软件使用
data-passages-json = 各份报告就每个主题以及每个国家、国家集团和机构所述的内容
data-feed = 最近的会议，Atom格式
data-calendar = 日期确切的会议（包括计划中的会议），供日历程序使用（iCalendar）
data-rules = 编制约定
data-rule-ids = 会议的标识符由其所属系列和会议名称组成，与网址中的写法相同。与会方的标识符标明其类别：country:QA、group:eu、organisation:chs。国家采用ISO 3166-1的两字母代码。主题有各自的标识符。
data-rule-order = 会议列表先按日期、再按编号、最后按标识符排列。日期不确切的，按其日期和编号所允许的最早一天计。
data-rule-absent = 未知内容的字段一律略去，没有空字段。
data-rule-languages = 地点名称、与会身份、发言者职务以及来源和文件的标题均以网站的默认语言给出。如另有其他语言的文本，则全部列于 name_by_language 等字段。
data-rule-dates = 日期采用公历，遵循ISO 8601，只写到已知的精度：日、月或年。按其第二部分（EDTF），2021-09~表示大约，2021?表示不确定，2021%表示两者兼有，2021-08-15/2021-09-07为一段时间，[2021-08-15..2021-09-07]为其中某一日。
data-rule-addresses = 网址从本站所在主机的根目录写起。
data-field = 字段
data-shape = 结构
data-meaning = 含义
data-sessions-about = 一个对象，只有sessions一个字段：由对象组成的列表，每次会议对应一个对象。
data-sessions-caption = 会议的字段
data-session-id = 会议的标识符。
data-session-series = 所属系列的标识符。
data-session-number = 在系列中的编号。
data-session-address = 会议报告的网址。
data-session-title = 会议标题，按现有的各种语言列出。
data-session-summary = 一段简介，按语言列出。
data-session-date = 举行日期或开始日期。
data-session-end_date = 会议历时多日的，为最后一日。
data-session-place = 所在城镇或场所，以及东道国代码。
data-session-format = 举行方式。
data-session-rule = 引述规则。
data-session-organisers = 主办方的标识符。
data-session-participants = 何方与会、以何身份、多少人，以记录所载为限。
data-session-subjects = 会议所讨论的国家、国家集团或机构。
data-session-themes = 报告所列主题的标识符，不另加上级主题。
data-session-languages = 可阅读的语言版本。
data-session-recommendations = 会议提出的建议：编号、各语言文本、建议对象、主题、落实情况及各语言备注。
data-session-speakers = 公开具名的发言者，以及公布其姓名的一方。
data-session-sources = 各项情况的出处。
data-session-documents = 会议所附文件。
data-csv-about = sessions.json所载各次会议，每次会议一行。首行为各列名称。文本采用UTF-8编码。
data-recommendations-about = 一个对象，只有recommendations一个字段：一个列表，每项建议为一个对象。建议的标识由会议标识、#和建议序号组成。status为已知的最新落实情况，status_date为其日期。repeats列出本建议所重申的先前建议，repeated列出重申本建议的后来建议，followed列出后来会议所记录的每次落实情况及其日期、文字和来源。在recommendations.csv中，followed为其次数。
data-index-about = 一个包含六个对象的对象。其中每个列表都由会议标识符组成。空列表略去。
data-index-caption = 索引的组成部分
data-index-countries = 按国家：该国担任东道国的会议、该国参加的会议，以及以该国为讨论对象的会议。through之下按国家集团列出该国未被单独列出、但由其当时所属集团代表的会议。
data-index-groups = 按国家集团：该集团参加的会议，以及以该集团为讨论对象的会议。
data-index-organisations = 按机构：该机构主办的会议，以及该机构参加的会议。
data-index-themes = 按主题：该主题及其下级主题的会议，每次会议只列一次。
data-index-years = 按年份。
data-index-crossings = 按与会方和主题：该国或该集团本身参加，并讨论了该主题或其下级主题的会议。
data-passages-about = 一个对象，每个主题、国家、国家集团和机构各有一个列表。键为theme:加主题的标识符，或与会方的标识符。主题的列表也包括其下级主题的段落。最早的会议排在最前。有多种语言版本的段落，每种语言各列一次。
data-passages-caption = 段落的字段
data-passage-session = 会议的标识符。
data-passage-paragraph = 段落在报告中的编号。会议网址后加#p和该编号，即可到达该段落。
data-passage-lang = 文本的语言。
data-passage-text = 段落全文，不含格式。
data-feeds = 订阅源
data-feeds-about = 每个系列、国家、国家集团、主题和机构都有各自的订阅源。在其页面网址之后加上feed.xml即可。
data-statistics = 统计与标识符
data-statistics-about = 按年份、与会方和主题统计的会议次数，以及文件中使用的标识符。上述 CSV 文件载有完整数字。
data-caption-parties = 会议次数，按身份分列
data-caption-themes = 会议次数，包括子主题
data-trends = 各年主要主题
data-caption-trends = 每个主要主题每年的会议次数，包括子主题
data-together = 共同与会方
data-caption-together = 每两个与会方共同参加会议的次数：参加会议最多的 { $n } 个与会方。对角线上为该与会方参加的全部会议。
data-id = 标识符
data-name = 名称

## Search

search = 搜索
search-words = 搜索内容
search-hint = 查找完整词组请加“引号”。
search-clear = 清除搜索
search-all-languages = 所有语言
search-relevance = 最相关者在前
search-found = 找到的结果：{ $n }
search-page = 页面
search-results = 结果
search-elsewhere = 在所有语言中搜索
search-more = 更多结果
search-failed = 抱歉，搜索未能载入，请重试。
search-without-scripts = 搜索需要 JavaScript。没有它，可从以下页面找到所有会议：
search-key = 按 / 键搜索

## Tables and filters

column-number = 编号
column-title = 标题
filter-only = 筛选
filter-words = 文中的词语
countries-represented = 仅由国家集团代表
countries-represented-about = 这些国家未被列为会议的与会方、东道国或议题。数字为国家集团代表该国参加的会议次数。
search-about = 搜索范围包括所有会议的标题、摘要、报告和建议，及其与会方、主题和地点，以及本网站的其他页面。
search-site = 搜索本网站

## Passages that are not published

passage-withheld = 此处有一段未予公开：
passage-internal-shown = 内部段落：不予发布
passage-withheld-shown = 未公开段落：仅发布下一行

## Paragraphs and passages

paragraph-number = 第{ $n }段
paragraph-copied = 网址已复制
passages = 报告中的相关内容
passage-count = { $n }个段落
passages-all = 全部段落（{ $n }）
passages-theme-about = 各份报告中涉及该主题及其下级主题的段落。
passages-party-about = 各份报告中提及该国、该集团或该机构的段落。
passages-party-rule = 适用引述规则的会议，其段落仅涉及该方，绝不转述其发言。
passages-crossing-about = 在该与会方参加的会议上，就该主题所作的讨论。
passages-crossing-rule = 适用引述规则的会议，其段落绝不说明发言者是谁。
