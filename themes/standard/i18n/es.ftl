# Spanish

## The frame

skip = Ir al contenido
navigation = Secciones principales
languages = Idiomas
languages-footer = Esta página en otros idiomas
breadcrumbs = Usted está aquí
home = Inicio
feed = Canal Atom
feed-title = Últimas sesiones
calendar = Calendario
calendar-title = Calendario de las sesiones
subscribe = Suscribirse:
on-this-page = En esta página
contents = Índice
comma = ,{" "}

nav-sessions = Sesiones
nav-countries = Países
nav-groups = Grupos
nav-themes = Temas
nav-organisations = Organizaciones
nav-years = Años
nav-matrix = Tabla cruzada
nav-recommendations = Recomendaciones
nav-data = Datos

## Lists

pager = Páginas de esta lista
pager-previous = Anterior
pager-next = Siguiente
pager-page = página { $n } de { $total }
newest-first = De la más reciente a la más antigua
filter = Filtrar y ordenar
filter-any = Cualquiera
filter-clear = Borrar los filtros
filter-title = Palabras del título
filter-shown = Se muestran { $shown } de { $all }
filter-part = Cargando el resto de la lista: parte { $part } de { $parts }
filter-bound = Solo se han cargado { $n } sesiones de esta lista. Las demás no se tienen en cuenta.
language = Idioma
sort = Orden
sort-date = Primero las más antiguas
sort-number = Por número
sort-title = Por título
sort-name = Por nombre
sort-weight = Por número de sesiones
by-name = Por orden alfabético
by-year = Sesiones por año
list-empty = Aún no consta nada en el registro.
year = Año
trend-caption = Número de sesiones por año
timeline = Cronología de las sesiones
timeline-about = Los puntos son fechas exactas; las barras son meses o años.
timeline-about-doubtful = Las marcas con solo el contorno son fechas inciertas.
timeline-about-years = Cada barra es un año. Un color más intenso indica más sesiones.

## Sessions

sessions = Sesiones
sessions-none = Aún no consta ninguna sesión en el registro.
sessions-direct = Sesiones en que el país fue participante, anfitrión u objeto del diálogo
sessions-all = Todas las sesiones ({ $n })
session-count = { $n ->
    [one] { $n } sesión
    [many] { $n } de sesiones
   *[other] { $n } sesiones
}
session-number = Sesión { $n }
session-previous = Sesión anterior
session-next = Sesión siguiente
neighbours = Sesión anterior y sesión siguiente
newest = Últimas sesiones
session-upcoming = Próxima sesión
planned = Prevista
planned-note = Esta sesión aún no se ha celebrado, por lo que no hay informe.
planned-sessions = Sesiones previstas
planned-title = Prevista: { $title }
series = { $n ->
    [one] Serie de diálogos
    [many] Series de diálogos
   *[other] Series de diálogos
}
unrecorded = Sesiones sin informe
unrecorded-about = Estas sesiones pertenecen a la serie, pero no se ha encontrado ningún informe sobre ellas.
draft = Borrador
draft-note = Este informe no está terminado. No aparece en el sitio publicado.
embargo = Bajo embargo hasta el { $date }, { $time } UTC
embargo-note = Antes de ese momento, ninguna parte de este informe aparece en el sitio publicado.
untranslated = Este texto aún no se ha traducido a este idioma. Se muestra en su idioma original.
untranslated-languages = Puede leerlo en los siguientes idiomas:
untranslated-part = Algunas partes de esta página aún no se han traducido a este idioma. Se muestran en su idioma original.
translation-older = El texto original se ha revisado después de hacerse esta traducción.
help-translate = Colaborar en la traducción

facts = Datos esenciales
date = Fecha
calendar-solar = Calendario solar de la hégira
date-about-day = hacia el { $date }
date-about-month = hacia { $date }
date-about-year = hacia { $date }
date-uncertain = { $date } (fecha incierta)
date-between-day = entre el { $from } y el { $to }
date-between-month = entre { $from } y { $to }
date-between-year = entre { $from } y { $to }
place = Lugar
format = Modalidad
format-in-person = Presencial
format-virtual = En línea
format-hybrid = Presencial y en línea
organisers = { $n ->
    [one] Entidad organizadora
    [many] Entidades organizadoras
   *[other] Entidades organizadoras
}
organisers-note = Organización: { $names }
subjects = Objeto del diálogo
themes = Temas
translations = Disponible en
translator = Traducción
updated = Última revisión del informe
updated-planned = Última actualización

rule = Regla de atribución
rule-basis = Fundamento:
rule-chatham-house = Regla de Chatham House
rule-chatham-house-about = Lo dicho puede utilizarse, pero no puede revelarse ni la identidad ni la afiliación de quien lo dijo.
rule-non-attribution = Sin atribución
rule-non-attribution-about = Puede informarse del debate en términos generales. No puede atribuirse opinión alguna a una persona o a un participante.
rule-on-record = Con atribución
rule-on-record-about = Lo dicho puede citarse y atribuirse a quien lo dijo.

participants = Participantes
participants-more = y { $n } más
participants-incomplete = (lista incompleta)
participants-partial = Esta lista está incompleta: solo se conocen algunos de los participantes.
participants-none = No se conocen los participantes.
people = { $n ->
    [one] { $n } persona
    [many] { $n } de personas
   *[other] { $n } personas
}
report-none = Todavía no hay un informe escrito de esta sesión. Esta página muestra lo que se sabe de ella.
speakers = Oradores cuyo nombre es público
speakers-about = Aquí figuran únicamente las personas cuyos nombres ha publicado una entidad organizadora.
named-by = Nombre publicado por:
documents = Documentos
sources = Fuentes
related = Sesiones relacionadas
related-about = Sesiones que comparten participantes y temas con esta. Las más parecidas aparecen primero.
cite = Citar este informe
quoted = «{ $text }»
cite-convened = organizada por { $names }
cite-translated = traducción de { $name }
cite-paragraph = párr. { $n }
cite-bibtex = Para programas de gestión de referencias (BibTeX):
cite-ris = Para programas de gestión de referencias (RIS):
cite-csl = En formato CSL-JSON:
footnote = Nota { $n }
close = Cerrar

## Countries, groups, organisations

country = País
group = Grupo
organisation = Organización
as-participant = Participante
as-host = País anfitrión
as-subject = Objeto del diálogo
as-member = Representado por un grupo
as-organiser = Entidad organizadora
capacity = Función
sessions-as-participant = Sesiones como participante
sessions-as-host = Sesiones como país anfitrión
sessions-as-subject = Sesiones como objeto del diálogo
sessions-as-member = Sesiones a través de un grupo
sessions-as-organiser = Sesiones como entidad organizadora
countries-about = Un país se cuenta como participante únicamente si participó en su propio nombre. Las sesiones en que lo representó un grupo se cuentan por separado.
countries-caption = Número de sesiones por país y función
countries-leading = Países que participaron más veces
map-title = Mapa de los países participantes
map-about = Un color más intenso indica que el país participó en su propio nombre en más sesiones. Los países en gris no participaron en ninguna. Seleccione un país para ver sus sesiones.
map-figures = Número de sesiones por país
map-members = Mapa de los miembros
map-members-about = Los miembros en la fecha de la última sesión. Un color más intenso indica que el país participó en su propio nombre en más sesiones. Los países que solo están perfilados no participaron en ninguna.
map-boundaries = Las fronteras y los nombres que figuran en este mapa no implican juicio alguno sobre la condición jurídica de un territorio, ni el reconocimiento o la aceptación de una frontera.
map-seats = { $n ->
    [one] Mapa del país participante.
    [many] Mapa de los { $n } países participantes.
   *[other] Mapa de los { $n } países participantes.
}
map-host = El anillo señala el país anfitrión.
groups-about = Regiones y organizaciones de Estados que participaron con un nombre común.
organisations-about = Organizaciones que organizaron sesiones o participaron en ellas.
organisations-caption = Número de sesiones por organización y función
member-of = Miembro de
members = Miembros
members-about = La cifra indica en cuántas sesiones participó cada país en su propio nombre.
member-from = desde el
member-until = hasta el
members-source = Fuente de esta lista
through = Representado por el grupo:
through-about = Participó el grupo. El país era entonces miembro, pero no fue nombrado él mismo como participante.
companions-country = Países que más veces participaron en las mismas sesiones
seat = Sede
website = Sitio web

## Themes and crossings

theme = Tema
themes-about = Lo que se trató en las sesiones. El número de sesiones de cada tema incluye las de sus subtemas; cada sesión se cuenta una sola vez.
themes-leading = Temas más tratados
theme-count-about = incluidos los subtemas
broader = Subtema de
narrower = Subtemas
companions-theme = Temas tratados a menudo junto con este
crossing = Participante y tema
crossing-about = Sesiones en las que participó este participante y se trató este tema.
other-themes = otros temas
other-parties = otros participantes
all-themes = Todos los temas

matrix-title = Tabla cruzada de participantes y temas
matrix-about = Número de sesiones sobre cada tema en las que participó cada país o grupo. Seleccione una cifra para ver las sesiones.
matrix-caption = Número de sesiones por participante y tema

year-previous = Año anterior
year-next = Año siguiente
years-around = Año anterior y año siguiente

## Recommendations

recommendations-about = Lo que recomendaron las sesiones, a quién, y lo que se sabe de los resultados.
recommendations-all = Total
recommendations-counted = Las recomendaciones que repiten otra anterior también se cuentan, en todas las cifras de esta página.
recommendations-by-status = Recomendaciones por estado
recommendations-none = Aún no consta ninguna recomendación en el registro.
recommendations-to = Recomendaciones dirigidas a: { $name }
recommendations-to-group = Recomendaciones dirigidas al grupo: { $group }
recommendations-to-group-about = El país era miembro del grupo en la fecha de la sesión.
recommendation-number = Recomendación { $n }
recommendation-to = Dirigida a
recommendation-themes = Temas
recommendation-status = Estado
status-open = Pendiente
status-under-way = En curso
status-met = Aplicada
status-overtaken = Superada por los acontecimientos
status-none = Estado desconocido
status-unknown = Desconocido
course = Historial
course-link = Historial y cita
course-cite = Citar esta recomendación
followed = Seguimiento de recomendaciones anteriores
course-made = Recomendada en la sesión:
course-repeated = Repetida en la sesión:
course-followed = Registrada en el informe:
course-repeats = Recomendaciones que repite
course-by-year = Recomendaciones por año
course-by-year-about = Las columnas por encima de la línea muestran las recomendaciones según el año de la sesión. Las columnas por debajo muestran las recomendaciones aplicadas ese año.
course-new = Nuevas
course-again = Repetidas
course-undated = { $n ->
    [one] Otra se aplicó en una fecha que no consta.
    [many] Otras { $n } se aplicaron en fechas que no constan.
   *[other] Otras { $n } se aplicaron en fechas que no constan.
}
as-table = Mostrar como tabla
by-theme = Por tema
by-addressee = Por destinatario

## Corrections

corrections = Correcciones
corrections-about = Correcciones que se hicieron en los informes después de su publicación.
corrections-all = Todas las correcciones
corrections-feed = Canal Atom de correcciones
correction-entry = Corrección del { $date }: { $text }

## Other pages

not-found = Página no encontrada
not-found-about = Lo sentimos, esta página no existe.
not-found-pages = Empiece por una de estas páginas:
moved = Esta página se ha trasladado:

map-record = Mapa de la participación
published-by = Publicado por { $name }
partners = Entidades colaboradoras

## Data

data-title = Datos
data-about = Puede descargar los datos de este sitio en formatos abiertos. Los archivos contienen los datos de todas las sesiones. El texto completo de cada informe está en su propia página.
data-files = Archivos
data-sessions-json = todas las sesiones, con sus datos, identificadores y direcciones
data-sessions-csv = los mismos datos en forma de tabla, para hojas de cálculo
data-index-json = un índice de las sesiones por país, grupo, organización, tema y año
data-sessions-by-year-csv = número de sesiones por año
data-sessions-by-party-csv = número de sesiones por país, grupo y organización, según la función
data-sessions-by-theme-csv = número de sesiones por tema
data-party-trends-csv = número de sesiones en que participó cada participante, por año
data-theme-trends-csv = número de sesiones por tema y año
data-co-attendance-csv = número de sesiones en que coincidieron los participantes, de dos en dos
data-themes-ttl = los temas como vocabulario SKOS, en Turtle
data-themes-jsonld = el mismo vocabulario en JSON-LD
data-datapackage-json = una descripción de todos estos archivos y sus campos (Frictionless Data Package)
data-recommendations-json = todas las recomendaciones con su estado y su historial
data-recommendations-csv = las mismas recomendaciones en forma de tabla, para hojas de cálculo
data-passages-json = lo que dicen los informes sobre cada tema y sobre cada país, grupo y organización
data-feed = las últimas sesiones, en formato Atom
data-calendar = las sesiones con fecha exacta, incluidas las previstas, para programas de calendario (iCalendar)
data-rules = Convenciones
data-rule-ids = El identificador de una sesión se compone de su serie y su nombre, como en su dirección. El de un participante indica de qué tipo es: country:QA, group:eu, organisation:chs. Los países llevan su código de dos letras de la norma ISO 3166-1. Los temas tienen identificadores propios.
data-rule-order = Las listas de sesiones se ordenan por fecha, después por número y después por identificador. Si no se conoce el día exacto, se toma el primero que permiten la fecha y el número de la sesión.
data-rule-absent = Si algo no se conoce, su campo se omite. Ningún campo está vacío.
data-rule-languages = Los nombres de lugares, las calidades de los participantes, los cargos de los oradores y los títulos de fuentes y documentos figuran en el idioma principal del sitio. Si también existen en otros, un campo como name_by_language los contiene todos.
data-rule-dates = Las fechas siguen la norma ISO 8601 y se limitan a lo que se conoce: 2021-09-15, 2021-09 o 2021. Según su segunda parte (EDTF), 2021-09~ significa «hacia», 2021? «incierta», 2021% ambas cosas; 2021-08-15/2021-09-07 es un período y [2021-08-15..2021-09-07] es uno de esos días.
data-rule-addresses = Las direcciones parten de la raíz de este servidor.
data-field = Campo
data-shape = Estructura
data-meaning = Significado
data-sessions-about = Un objeto con un solo campo, sessions: una lista de objetos, uno por sesión.
data-sessions-caption = Campos de una sesión
data-session-id = El identificador de la sesión.
data-session-series = El identificador de su serie.
data-session-number = Su número dentro de la serie.
data-session-address = La dirección de su informe.
data-session-title = Su título en cada idioma en que lo tiene.
data-session-summary = Un párrafo que la resume, por idioma.
data-session-date = Cuándo se celebró o cuándo comenzó.
data-session-end_date = Su último día, si duró varios.
data-session-place = La ciudad o la sede de la reunión, y el código del país anfitrión.
data-session-format = La modalidad en que se celebró.
data-session-rule = La regla de atribución.
data-session-organisers = Los identificadores de sus entidades organizadoras.
data-session-participants = Quiénes participaron, en qué calidad y con cuántas personas, en la medida en que conste en el registro.
data-session-subjects = Los países, grupos u organizaciones que fueron objeto de la sesión.
data-session-themes = Los identificadores de sus temas, tal como los indica el informe; no se añaden los temas más generales.
data-session-languages = Los idiomas en que puede leerse su informe.
data-session-recommendations = Sus recomendaciones: el número, el texto por idioma, los destinatarios, los temas, el estado y una nota por idioma.
data-session-speakers = Los oradores cuyo nombre es público, y quién publicó sus nombres.
data-session-sources = De dónde proceden los datos.
data-session-documents = Los archivos correspondientes a la sesión.
data-csv-about = Las sesiones de sessions.json, una por línea. La primera línea contiene los nombres de las columnas. El texto está codificado en UTF-8.
data-recommendations-about = Un objeto con un solo campo, recommendations: una lista con un objeto por recomendación. Su identificador es el de la sesión, # y su número. status es el último estado conocido y status_date su fecha. repeats contiene las recomendaciones anteriores que repite, repeated las posteriores que la repiten, y followed cada estado que registró una sesión posterior, con su fecha, texto y fuentes. En recommendations.csv, followed es el número de estos.
data-index-about = Un objeto compuesto de seis objetos. Todas sus listas son listas de identificadores de sesiones. Las listas vacías se omiten.
data-index-caption = Partes del índice
data-index-countries = Por país: las sesiones que acogió, aquellas en que participó y aquellas de las que fue objeto. En through figuran, por grupo, las sesiones en que no se lo nombró, pero en las que lo representó un grupo del que era entonces miembro.
data-index-groups = Por grupo: las sesiones en que participó y aquellas de las que fue objeto.
data-index-organisations = Por organización: las sesiones que organizó y aquellas en que participó.
data-index-themes = Por tema: sus sesiones y las de sus subtemas, sin contar ninguna más de una vez.
data-index-years = Por año.
data-index-crossings = Por participante y tema: las sesiones en que ese país o grupo participó en su propio nombre y en que se trató ese tema o uno de sus subtemas.
data-passages-about = Un objeto con una lista para cada tema, país, grupo y organización. La clave es theme: y el identificador del tema, o el identificador del participante. La lista de un tema incluye los pasajes sobre sus subtemas. La sesión más antigua aparece primero. Un pasaje disponible en varios idiomas figura una vez por idioma.
data-passages-caption = Campos de un pasaje
data-passage-session = El identificador de la sesión.
data-passage-paragraph = El número del párrafo en el informe. La dirección de la sesión seguida de #p y de este número lleva hasta él.
data-passage-lang = El idioma del texto.
data-passage-text = El texto completo del párrafo, sin formato.
data-feeds = Canales
data-feeds-about = Cada serie, país, grupo, tema y organización tiene su propio canal. Basta añadir feed.xml a la dirección de su página.
data-statistics = Estadísticas e identificadores
data-statistics-about = Número de sesiones por año, participante y tema, con los identificadores que usan los archivos. Los archivos CSV de arriba tienen las mismas cifras completas.
data-caption-parties = Número de sesiones por función
data-caption-themes = Número de sesiones, incluidas las de los subtemas
data-trends = Temas principales por año
data-caption-trends = Número de sesiones por tema principal y año, incluidos los subtemas
data-together = Participantes en las mismas sesiones
data-caption-together = Número de sesiones en que coincidieron los participantes, de dos en dos: los { $n } que más participaron. En la diagonal: todas las sesiones del participante.
data-id = Identificador
data-name = Nombre

## Search

search = Búsqueda
search-words = Buscar
search-hint = Para buscar una expresión exacta, póngala entre «comillas».
search-clear = Borrar la búsqueda
search-all-languages = Todos los idiomas
search-relevance = Primero los más pertinentes
search-found = Resultados encontrados: { $n }
search-page = Página
search-results = Resultados
search-elsewhere = Buscar en todos los idiomas
search-more = Más resultados
search-failed = Lo sentimos, no se ha podido cargar la búsqueda. Inténtelo de nuevo.
search-without-scripts = La búsqueda necesita JavaScript. Sin él, puede encontrar todas las sesiones en estas páginas:
search-key = Pulse / para buscar

## Tables and filters

column-number = N.º
column-title = Título
filter-only = Filtrar
filter-words = Palabras del texto
countries-represented = Representados únicamente por grupos
countries-represented-about = Estos países no figuran como participantes, anfitriones ni objeto del diálogo en ninguna sesión. La cifra es el número de sesiones en que los representó un grupo.
search-about = Busca en los títulos, resúmenes, informes y recomendaciones de todas las sesiones, en sus participantes, temas y lugares, y en las demás páginas de este sitio.
search-site = Buscar en este sitio

## Passages that are not published

passage-withheld = Se ha omitido un pasaje:
passage-internal-shown = Pasaje interno: no se publica
passage-withheld-shown = Pasaje omitido: solo se publica la línea siguiente

## Paragraphs and passages

paragraph-number = Párrafo { $n }
paragraph-copied = Dirección copiada
passages = Lo que dicen los informes
passage-count = { $n ->
    [one] { $n } pasaje
    [many] { $n } de pasajes
   *[other] { $n } pasajes
}
passages-all = Todos los pasajes ({ $n })
passages-theme-about = Partes de los informes sobre este tema y sus subtemas.
passages-party-about = Partes de los informes que mencionan a este país, grupo u organización.
passages-party-rule = Los pasajes de sesiones sujetas a una regla de atribución tratan de este país, grupo u organización y nunca recogen lo que dijo.
passages-crossing-about = Lo que se dijo sobre este tema en las sesiones en las que participó este participante.
passages-crossing-rule = Los pasajes de sesiones sujetas a una regla de atribución nunca indican quién lo dijo.
