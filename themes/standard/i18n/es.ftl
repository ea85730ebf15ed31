# Spanish

## The frame

skip = Ir al contenido
navigation = Secciones principales
languages = Idiomas
languages-footer = Esta página en otros idiomas
breadcrumbs = Usted está aquí
home = Inicio
feed = Canal Atom
feed-title = Nuevas sesiones
on-this-page = En esta página
contents = Índice
comma = ,{" "}

nav-sessions = Sesiones
nav-countries = Países
nav-groups = Grupos
nav-themes = Temas
nav-organisations = Organizaciones
nav-years = Años
nav-matrix = Matriz
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
filter-clear = Mostrar todo de nuevo
filter-title = Palabras del título
filter-shown = Se muestran { $shown } de { $all }
filter-part = Cargando el resto de la lista: parte { $part } de { $parts }
filter-bound = Solo se examinan { $n } sesiones de esta lista.
language = Idioma
sort = Orden
sort-date = Primero las más antiguas
sort-number = Por número
sort-title = Por título
sort-name = Por nombre
sort-weight = Por número de sesiones
by-name = Por orden alfabético
by-year = Año por año
list-empty = Aún no consta nada en el registro.
year = Año
trend-caption = Número de sesiones por año
timeline = Cronología de las sesiones
timeline-about = Un punto es un día; una barra, un mes o un año entero, según lo que se sabe. Cada uno lleva a su sesión.
timeline-about-years = Cada barra es un año; cuanto más intenso es su color, más sesiones hubo.

## Sessions

sessions = Sesiones
sessions-none = Aún no consta ninguna sesión en el registro.
sessions-direct = Sesiones en que se nombra expresamente al país
sessions-all = Todas las sesiones ({ $n })
session-count = { $n ->
    [one] { $n } sesión
    [many] { $n } de sesiones
   *[other] { $n } sesiones
}
session-number = Sesión { $n }
session-previous = Sesión anterior
session-next = Sesión siguiente
neighbours = Sesiones anterior y siguiente
newest = Últimas sesiones
series = { $n ->
    [one] Serie de diálogos
    [many] Series de diálogos
   *[other] Series de diálogos
}
unrecorded = Sesiones sin constancia documental
unrecorded-about = Se sabe que estas sesiones se celebraron, pero no se ha encontrado ningún informe sobre ellas.
draft = Borrador
draft-note = Este informe está inconcluso. Los lectores del sitio publicado no lo ven.
embargo = Bajo embargo hasta el { $date }, { $time } UTC
embargo-note = Antes de ese momento, los lectores del sitio publicado no ven nada de este informe.
untranslated = Este texto aún no se ha traducido a este idioma. Se muestra en el idioma en que fue redactado.
untranslated-languages = Puede leerse en los siguientes idiomas:
untranslated-part = Algunas partes de esta página aún no se han traducido a este idioma. Se muestran en el idioma en que fueron redactadas.
translation-older = El original de este texto se ha revisado con posterioridad a esta traducción.
help-translate = Colaborar en la traducción

facts = Datos esenciales
date = Fecha
calendar-solar = Calendario solar de la hégira
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
subjects = Objeto del diálogo
themes = Temas
translations = Disponible en
translator = Traducción
updated = Última revisión del informe

rule = Condiciones de atribución
rule-basis = Fundamento:
rule-chatham-house = Regla de Chatham House
rule-chatham-house-about = Lo dicho puede utilizarse, pero no puede revelarse ni la identidad ni la afiliación de quien lo dijo.
rule-non-attribution = Sin atribución
rule-non-attribution-about = Puede informarse del debate en términos generales, sin atribuir opinión alguna a una persona o a una parte.
rule-on-record = Con atribución
rule-on-record-about = Lo dicho puede citarse y atribuirse a quien lo dijo.

participants = Participantes
participants-more = y { $n } más
participants-partial = Solo se conocen algunos de los participantes, entre ellos los aquí indicados.
participants-none = El registro no indica quiénes participaron.
known-partial = entre otros
people = { $n ->
    [one] { $n } persona
    [many] { $n } de personas
   *[other] { $n } personas
}
report-none = Todavía no hay un informe escrito de esta sesión. Lo que se sabe de ella se expone en esta página.
speakers = Oradores cuyo nombre es público
speakers-about = Aquí figuran únicamente las personas a las que las propias entidades organizadoras han nombrado en público.
named-by = Nombre dado a conocer por:
documents = Documentos
sources = Fuentes
related = Sesiones relacionadas
related-about = Sesiones que comparten participantes y temas con esta, empezando por las más afines.
cite = Citar este informe
quoted = «{ $text }»
cite-convened = convocada por { $names }
cite-translated = traducción de { $name }
cite-bibtex = Para programas de gestión de referencias (BibTeX):
cite-csl = La misma referencia en CSL-JSON:
footnote = Nota { $n }
close = Cerrar

## Countries, groups, organisations

country = País
group = Grupo
organisation = Organización
as-participant = Como participante
as-host = Como país anfitrión
as-subject = Como objeto del diálogo
as-member = Por conducto de grupos
as-organiser = Como entidad organizadora
capacity = Función
countries-about = Un país se cuenta como participante únicamente cuando participó en nombre propio. Las sesiones en que lo representó un grupo se cuentan por separado.
countries-caption = Número de sesiones por país y función
countries-leading = Países con mayor presencia
map-title = Mapa mundial de la participación
map-about = Cuanto más intenso es el color de un país, más veces participó en su propio nombre; el que aparece en gris no participó nunca. Cada país en color lleva a su ficha.
map-figures = Las cifras del mapa
map-members = Mapa de los miembros
map-members-about = Los miembros en la fecha de la última sesión. Cuanto más intenso es el color de un país, más veces participó en su propio nombre; el que solo está perfilado no participó nunca.
map-boundaries = Las fronteras y los nombres que figuran en este mapa no implican juicio alguno sobre la condición jurídica de un territorio, ni el reconocimiento o la aceptación de una frontera.
map-seats = { $n ->
    [one] Mapa del país participante.
    [many] Mapa de los { $n } países participantes.
   *[other] Mapa de los { $n } países participantes.
}
map-host = El anillo señala el país anfitrión.
groups-about = Regiones y organizaciones de Estados que participaron con un nombre común.
organisations-about = Las organizaciones que convocaron las sesiones y las que participaron en ellas.
organisations-caption = Número de sesiones por organización y función
member-of = Miembro de
members = Miembros
members-about = Con el número de sesiones en las que cada uno participó en su propio nombre.
member-from = desde el
member-until = hasta el
members-source = Fuente de esta lista
through = Por conducto de un grupo:
through-about = Participó el grupo, del que el país era entonces miembro; el país mismo no fue nombrado.
companions-country = Países con los que más coincide
seat = Sede
website = Sitio web

## Themes and crossings

theme = Tema
themes-about = Los asuntos del diálogo. La cifra de cada tema incluye las sesiones sobre sus subtemas; cada sesión se cuenta una sola vez.
themes-leading = Temas más tratados
theme-count-about = incluidos los subtemas
broader = Subtema de
narrower = Subtemas
companions-theme = Temas tratados a menudo junto con este
crossing = Participante y tema
crossing-about = Sesiones en las que intervino este participante y se trató este tema.
other-themes = otros temas
other-parties = otros participantes
all-themes = Todos los temas

matrix-title = Participantes y temas
matrix-about = Número de veces que cada país o grupo estuvo presente cuando se trató un tema. Cada cifra remite a las sesiones correspondientes.
matrix-caption = Número de sesiones por participante y tema

year-previous = Año anterior
year-next = Año siguiente
years-around = Años anterior y siguiente

## Recommendations

recommendations-about = Las medidas que se pidieron en las sesiones, a quiénes iban dirigidas y lo que se sabe del curso que se les ha dado.
recommendations-all = Total
recommendations-by-status = Recomendaciones por estado
recommendations-none = Aún no consta ninguna recomendación en el registro.
recommendations-to = Recomendaciones que se le dirigen
recommendations-to-group = Recomendaciones dirigidas al grupo { $group }
recommendations-to-group-about = El país era miembro del grupo en la fecha de la sesión.
recommendation-number = Recomendación { $n }
recommendation-to = Dirigida a
recommendation-themes = Se refiere a
recommendation-status = Estado
status-open = Pendiente
status-under-way = En vías de aplicación
status-met = Cumplida
status-overtaken = Superada por los acontecimientos
status-none = Estado desconocido
by-theme = Por tema
by-addressee = Por destinatario

## Other pages

not-found = Página no encontrada
not-found-about = No hay ninguna página en esta dirección. El registro puede consultarse desde las páginas siguientes:
moved = Esta página se ha trasladado:

map-record = Mapa de la participación
published-by = Publicado por { $name }
partners = Entidades colaboradoras

## Data

data-title = Datos
data-about = El registro completo puede descargarse en formatos abiertos. Todo lo que muestran las páginas de este sitio se encuentra también en estos archivos.
data-files = Archivos
data-sessions-json = todas las sesiones, con sus datos, identificadores y direcciones
data-sessions-csv = los mismos datos en forma de tabla, para hojas de cálculo
data-index-json = el índice cruzado: quién participó, en qué sesión, cuándo y sobre qué tema
data-feed = las nuevas sesiones, en formato Atom
data-rules = Convenciones
data-rule-ids = El identificador de una sesión se compone de su serie y su nombre, como en su dirección. El de un participante indica de qué tipo es: country:QA, group:eu, organisation:chs. Los países llevan su código de dos letras de la norma ISO 3166-1. Los temas tienen identificadores propios.
data-rule-order = Las listas de sesiones se ordenan por fecha, después por número y después por identificador. Una fecha de la que solo se conoce el mes o el año cuenta como el primer día de ese período.
data-rule-absent = Lo que no se conoce se omite; nunca se sustituye por un valor vacío.
data-rule-languages = Los nombres de lugares, las calidades, los cargos y los títulos de fuentes y documentos figuran en el idioma principal del sitio. Si también están escritos en otros, un campo como name_by_language los contiene todos.
data-rule-dates = Las fechas siguen la norma ISO 8601 y se limitan a lo que se conoce: 2021-09-15, 2021-09 o 2021.
data-rule-addresses = Las direcciones parten de la raíz de este servidor.
data-field = Campo
data-shape = Estructura
data-meaning = Significado
data-sessions-about = Un objeto con un solo campo, sessions: una lista de objetos, uno por sesión.
data-sessions-caption = Campos de una sesión
data-session-id = El identificador de la sesión.
data-session-series = El identificador de su serie.
data-session-number = Su número dentro de la serie.
data-session-address = Dónde se encuentra su informe.
data-session-title = Su título en cada idioma en que lo tiene.
data-session-summary = Un párrafo que la resume, también por idioma.
data-session-date = Cuándo se celebró o cuándo comenzó.
data-session-end_date = Su último día, si duró varios.
data-session-place = La ciudad o la sede de la reunión, y el código del país anfitrión.
data-session-format = La modalidad en que se celebró.
data-session-rule = Las condiciones de atribución.
data-session-organisers = Los identificadores de las organizaciones que la convocaron.
data-session-participants = Quiénes participaron, en qué calidad y con cuántas personas, en la medida en que conste en el registro.
data-session-subjects = Los países, grupos u organizaciones que fueron objeto de la sesión.
data-session-themes = Los identificadores de sus temas, tal como los indica el informe; no se añaden los temas más generales.
data-session-languages = Los idiomas en que puede leerse su informe.
data-session-recommendations = Lo que pidió: el número, el texto por idioma, los destinatarios, los temas, el curso que se le ha dado y una observación por idioma.
data-session-speakers = Las personas que hablaron públicamente y quién dio a conocer sus nombres.
data-session-sources = De dónde proceden los datos.
data-session-documents = Los archivos correspondientes a la sesión.
data-csv-about = Las sesiones de sessions.json, una por línea, precedidas de una línea con los nombres de las columnas. El texto está codificado en UTF-8.
data-index-about = Un objeto compuesto de seis objetos. Todas sus listas son listas de identificadores de sesiones; lo que quedaría vacío se omite.
data-index-caption = Partes del índice
data-index-countries = Por país: las sesiones que acogió, aquellas en que participó y aquellas de las que fue objeto. En through figuran, por grupo, las sesiones en que no se lo nombró, pero en las que participó un grupo del que era entonces miembro.
data-index-groups = Por grupo: las sesiones en que participó y aquellas de las que fue objeto.
data-index-organisations = Por organización: las sesiones que convocó y aquellas en que participó.
data-index-themes = Por tema: sus sesiones y las de sus subtemas, sin contar ninguna más de una vez.
data-index-years = Por año.
data-index-crossings = Por participante y tema: las sesiones en que ese país o grupo participó en nombre propio y en que se trató ese tema o uno de sus subtemas.
data-feeds = Canales
data-feeds-about = Cada serie, país, grupo, tema y organización tiene su propio canal. Basta añadir feed.xml a la dirección de su página.
data-ids = Significado de los identificadores
data-ids-about = Los países, grupos, organizaciones y temas de este registro, con sus identificadores.
data-id = Identificador
data-name = Nombre

## Search

search = Búsqueda
search-words = Palabras
search-hint = Palabras de los títulos y de los informes. Ponga una expresión entre «comillas».
search-clear = Borrar
search-all-languages = Todos los idiomas
search-relevance = Por pertinencia
search-found = Resultados encontrados: { $n }
search-page = Página
search-results = Resultados
search-elsewhere = Buscar en todos los idiomas
search-more = Más resultados
search-failed = No se ha podido cargar la búsqueda. Inténtelo de nuevo.
search-without-scripts = La búsqueda necesita JavaScript. Sin él, estos índices llevan a todas las sesiones:
search-key = La tecla / lleva a la búsqueda
search-recommendation = Recomendación { $number }
