# French

## The frame

skip = Aller au contenu
navigation = Rubriques principales
languages = Langues
languages-footer = Cette page dans d’autres langues
breadcrumbs = Vous êtes ici
home = Accueil
feed = Flux Atom
feed-title = Dernières sessions
calendar = Calendrier
calendar-title = Calendrier des sessions
subscribe = S’abonner :
on-this-page = Sur cette page
contents = Sommaire
comma = ,{" "}

nav-sessions = Sessions
nav-countries = Pays
nav-groups = Groupes
nav-themes = Thèmes
nav-organisations = Organisations
nav-years = Années
nav-matrix = Tableau croisé
nav-recommendations = Recommandations
nav-data = Données

## Lists

pager = Pages de cette liste
pager-previous = Précédente
pager-next = Suivante
pager-page = page { $n } sur { $total }
newest-first = De la plus récente à la plus ancienne
filter = Filtrer et trier
filter-any = Indifférent
filter-clear = Effacer les filtres
filter-title = Mots du titre
filter-shown = Affichées : { $shown } sur { $all }
filter-part = Chargement de la suite de la liste : partie { $part } sur { $parts }
filter-bound = Seules { $n } sessions de cette liste ont été chargées. Les autres ne sont pas prises en compte.
language = Langue
sort = Ordre de tri
sort-date = Les plus anciennes d’abord
sort-number = Par numéro
sort-title = Par titre
sort-name = Par nom
sort-weight = Par nombre de sessions
by-name = Par ordre alphabétique
by-year = Sessions par année
list-empty = Rien n’est encore consigné.
year = Année
trend-caption = Nombre de sessions par année
timeline = Chronologie des sessions
timeline-about = Les points sont des dates exactes ; les barres, des mois ou des années.
timeline-about-doubtful = Les marques au seul contour sont des dates incertaines.
timeline-about-years = Chaque barre est une année. Une couleur plus soutenue indique plus de sessions.

## Sessions

sessions = Sessions
sessions-none = Aucune session n’est encore consignée.
sessions-direct = Sessions où le pays était participant, hôte ou objet du dialogue
sessions-all = Toutes les sessions ({ $n })
session-count = { $n ->
    [one] { $n } session
    [many] { $n } de sessions
   *[other] { $n } sessions
}
session-number = Session { $n }
session-previous = Session précédente
session-next = Session suivante
neighbours = Session précédente et session suivante
newest = Dernières sessions
session-upcoming = Prochaine session
planned = Prévue
planned-note = Cette session n’a pas encore eu lieu ; il n’y a donc pas de compte rendu.
planned-sessions = Sessions prévues
planned-title = Prévue : { $title }
series = { $n ->
    [one] Série de dialogues
    [many] Séries de dialogues
   *[other] Séries de dialogues
}
unrecorded = Sessions sans compte rendu
unrecorded-about = Ces sessions font partie de la série, mais aucun compte rendu n’en a été trouvé.
draft = Brouillon
draft-note = Ce compte rendu est inachevé. Il n’apparaît pas sur le site publié.
embargo = Sous embargo jusqu’au { $date }, { $time } UTC
embargo-note = Avant cette date, aucune partie de ce compte rendu n’apparaît sur le site publié.
untranslated = Ce texte n’a pas encore été traduit dans cette langue. Il est affiché dans sa langue d’origine.
untranslated-languages = Vous pouvez le lire dans les langues suivantes :
untranslated-part = Certaines parties de cette page n’ont pas encore été traduites dans cette langue. Elles sont affichées dans leur langue d’origine.
translation-older = L’original de ce texte a été révisé depuis que cette traduction a été établie.
help-translate = Contribuer à la traduction

facts = En bref
date = Date
calendar-solar = Calendrier hégirien solaire
date-about-day = vers le { $date }
date-about-month = vers { $date }
date-about-year = vers { $date }
date-uncertain = { $date } (date incertaine)
date-between-day = entre le { $from } et le { $to }
date-between-month = entre { $from } et { $to }
date-between-year = entre { $from } et { $to }
place = Lieu
format = Modalité
format-in-person = En présentiel
format-virtual = En ligne
format-hybrid = En présentiel et en ligne
organisers = { $n ->
    [one] Organisateur
    [many] Organisateurs
   *[other] Organisateurs
}
organisers-note = Organisation : { $names }
subjects = Objet du dialogue
themes = Thèmes
translations = Disponible en
translator = Traduction
updated = Dernière révision du compte rendu
updated-planned = Dernière mise à jour

rule = Règle d’attribution
rule-basis = Fondement :
rule-chatham-house = Règle de Chatham House
rule-chatham-house-about = Les propos tenus peuvent être utilisés, mais ni l’identité ni l’affiliation de leurs auteurs ne peuvent être révélées.
rule-non-attribution = Propos non attribuables
rule-non-attribution-about = Les débats peuvent être relatés dans leurs grandes lignes. Aucune opinion ne peut être attribuée à une personne ou à un participant.
rule-on-record = Propos attribuables
rule-on-record-about = Les propos tenus peuvent être cités et attribués à leur auteur.

participants = Participants
participants-more = { $n ->
    [one] et { $n } autre
    [many] et { $n } d’autres
   *[other] et { $n } autres
}
participants-incomplete = (liste incomplète)
participants-partial = Cette liste est incomplète : seuls certains des participants sont connus.
participants-none = Les participants ne sont pas connus.
people = { $n ->
    [one] { $n } personne
    [many] { $n } de personnes
   *[other] { $n } personnes
}
report-none = Il n’existe pas encore de compte rendu écrit de cette session. Cette page présente ce que l’on en sait.
speakers = Intervenants dont le nom est public
speakers-about = Ne figurent ici que les personnes dont un organisateur a publié le nom.
named-by = Nom rendu public par :
documents = Documents
sources = Sources
related = Sessions connexes
related-about = Sessions ayant des participants et des thèmes en commun avec celle-ci. Les plus proches figurent en premier.
cite = Citer ce compte rendu
quoted = « { $text } »
cite-convened = organisée par { $names }
cite-translated = traduction de { $name }
cite-paragraph = par. { $n }
cite-bibtex = Pour les logiciels de gestion bibliographique (BibTeX) :
cite-ris = Pour les logiciels de gestion bibliographique (RIS) :
cite-csl = Au format CSL-JSON :
footnote = Note { $n }
close = Fermer

## Countries, groups, organisations

country = Pays
group = Groupe
organisation = Organisation
as-participant = Participant
as-host = Pays hôte
as-subject = Objet du dialogue
as-member = Représenté par un groupe
as-organiser = Organisateur
capacity = Rôle
sessions-as-participant = Sessions en tant que participant
sessions-as-host = Sessions en tant que pays hôte
sessions-as-subject = Sessions en tant qu’objet du dialogue
sessions-as-member = Sessions par l’intermédiaire d’un groupe
sessions-as-organiser = Sessions en tant qu’organisateur
countries-about = Un pays n’est compté comme participant que s’il a participé en son nom propre. Les sessions où un groupe l’a représenté sont comptées à part.
countries-caption = Nombre de sessions par pays et par rôle
countries-leading = Pays ayant participé le plus souvent
map-title = Carte des pays participants
map-about = Une couleur plus soutenue indique que le pays a participé en son nom propre à plus de sessions. Les pays en gris n’ont participé à aucune. Sélectionnez un pays pour voir ses sessions.
map-figures = Nombre de sessions par pays
map-members = Carte des membres
map-members-about = Les membres à la date de la dernière session. Une couleur plus soutenue indique que le pays a participé en son nom propre à plus de sessions. Les pays dont seul le contour est tracé n’ont participé à aucune.
map-boundaries = Les frontières et les noms figurant sur cette carte n’impliquent aucune prise de position quant au statut juridique d’un territoire, ni reconnaissance ou acceptation d’une frontière.
map-seats = { $n ->
    [one] Carte du pays participant.
    [many] Carte des { $n } pays participants.
   *[other] Carte des { $n } pays participants.
}
map-host = L’anneau désigne le pays hôte.
groups-about = Régions et organisations d’États ayant participé sous un nom commun.
organisations-about = Les organisations qui ont organisé des sessions ou qui y ont participé.
organisations-caption = Nombre de sessions par organisation et par rôle
member-of = Membre de
members = Membres
members-about = Le chiffre indique le nombre de sessions auxquelles chaque pays a participé en son nom propre.
member-from = depuis le
member-until = jusqu’au
members-source = Source de cette liste
through = Représenté par le groupe :
through-about = Le groupe a participé. Le pays en était alors membre, mais n’a pas été nommé lui-même comme participant.
companions-country = Pays ayant le plus souvent participé aux mêmes sessions
seat = Siège
website = Site Web

## Themes and crossings

theme = Thème
themes-about = Ce dont les sessions ont traité. Le nombre de sessions d’un thème comprend celles de ses sous-thèmes, chacune n’étant comptée qu’une fois.
themes-leading = Thèmes les plus abordés
theme-count-about = sous-thèmes compris
broader = Sous-thème de
narrower = Sous-thèmes
companions-theme = Thèmes souvent abordés avec celui-ci
crossing = Participant et thème
crossing-about = Sessions auxquelles ce participant a participé et où ce thème a été abordé.
other-themes = autres thèmes
other-parties = autres participants
all-themes = Tous les thèmes

matrix-title = Tableau croisé des participants et des thèmes
matrix-about = Nombre de sessions sur chaque thème auxquelles chaque pays ou groupe a participé. Sélectionnez un chiffre pour voir les sessions.
matrix-caption = Nombre de sessions par participant et par thème

year-previous = Année précédente
year-next = Année suivante
years-around = Année précédente et année suivante

## Recommendations

recommendations-about = Ce que les sessions ont recommandé, à qui, et ce que l’on sait de la suite donnée.
recommendations-all = Total
recommendations-counted = Les recommandations qui en répètent une antérieure sont aussi comptées, dans tous les chiffres de cette page.
recommendations-by-status = Recommandations selon la suite donnée
recommendations-none = Aucune recommandation n’est encore consignée.
recommendations-to = Recommandations adressées à : { $name }
recommendations-to-group = Recommandations adressées au groupe : { $group }
recommendations-to-group-about = Le pays était membre du groupe à la date de la session.
recommendation-number = Recommandation { $n }
recommendation-to = Adressée à
recommendation-themes = Thèmes
recommendation-status = Suite donnée
status-open = En attente
status-under-way = En cours d’application
status-met = Suivie d’effet
status-overtaken = Dépassée par les événements
status-none = Suite inconnue
status-unknown = Inconnue
course = Historique
course-link = Historique et référence
course-cite = Citer cette recommandation
followed = Suite donnée à des recommandations antérieures
course-made = Recommandée lors de la session :
course-repeated = Répétée lors de la session :
course-followed = Consignée dans le compte rendu :
course-repeats = Recommandations qu’elle répète
course-by-year = Recommandations par année
course-by-year-about = Les colonnes au-dessus de la ligne montrent les recommandations selon l’année de la session. Les colonnes au-dessous montrent les recommandations suivies d’effet cette année-là.
course-new = Nouvelles
course-again = Répétées
course-undated = { $n ->
    [one] Une autre a été suivie d’effet à une date non consignée.
    [many] { $n } d’autres ont été suivies d’effet à une date non consignée.
   *[other] { $n } autres ont été suivies d’effet à une date non consignée.
}
as-table = Afficher sous forme de tableau
by-theme = Par thème
by-addressee = Par destinataire

## Corrections

corrections = Corrections
corrections-about = Corrections apportées aux comptes rendus après leur publication.
corrections-all = Toutes les corrections
corrections-feed = Flux Atom des corrections
correction-entry = Correction du { $date } : { $text }

## Other pages

not-found = Page introuvable
not-found-about = Désolé, cette page n’existe pas.
not-found-pages = Commencez par l’une de ces pages :
moved = Cette page a été déplacée :

map-record = Carte de la participation
published-by = Publié par { $name }
partners = Partenaires

## Data

data-title = Données
data-about = Vous pouvez télécharger les données de ce site dans des formats ouverts. Les fichiers contiennent les données de toutes les sessions. Le texte complet de chaque compte rendu se trouve sur sa propre page.
data-files = Fichiers
data-sessions-json = toutes les sessions, avec leurs données, leurs identifiants et leurs adresses
data-sessions-csv = les mêmes données sous forme de tableau, pour tableur
data-index-json = un index des sessions par pays, groupe, organisation, thème et année
data-sessions-by-year-csv = nombre de sessions par année
data-sessions-by-party-csv = nombre de sessions par pays, groupe et organisation, selon le rôle
data-sessions-by-theme-csv = nombre de sessions par thème
data-party-trends-csv = nombre de sessions auxquelles chaque participant a pris part, par année
data-theme-trends-csv = nombre de sessions par thème et par année
data-co-attendance-csv = nombre de sessions auxquelles les participants ont pris part ensemble, deux à deux
data-themes-ttl = les thèmes sous forme de vocabulaire SKOS, en Turtle
data-themes-jsonld = le même vocabulaire en JSON-LD
data-datapackage-json = une description de tous ces fichiers et de leurs champs (Frictionless Data Package)
data-recommendations-json = chaque recommandation avec la suite donnée et son historique
data-recommendations-csv = les mêmes recommandations sous forme de tableau, pour tableur
data-passages-json = ce que disent les rapports sur chaque thème et sur chaque pays, groupe et organisation
data-feed = les dernières sessions, au format Atom
data-calendar = les sessions dont la date exacte est connue, y compris celles qui sont prévues, pour les agendas (iCalendar)
data-rules = Conventions
data-rule-ids = L’identifiant d’une session se compose de sa série et de son nom, comme dans son adresse. Celui d’un participant en indique la nature : country:QA, group:eu, organisation:chs. Les pays portent leur code à deux lettres de la norme ISO 3166-1. Les thèmes ont leurs propres identifiants.
data-rule-order = Les listes de sessions sont ordonnées par date, puis par numéro, puis par identifiant. Si le jour exact n’est pas connu, on retient le premier jour que permettent la date et le numéro de la session.
data-rule-absent = Si une donnée n’est pas connue, son champ est omis. Aucun champ n’est vide.
data-rule-languages = Les noms de lieux, les qualités des participants, les fonctions des intervenants et les titres des sources et des documents sont dans la langue principale du site. S’ils existent aussi dans d’autres langues, un champ tel que name_by_language les contient tous.
data-rule-dates = Les dates suivent la norme ISO 8601 et se limitent à ce qui est connu : 2021-09-15, 2021-09 ou 2021. D’après sa deuxième partie (EDTF), 2021-09~ signifie « vers », 2021? « incertain », 2021% les deux ; 2021-08-15/2021-09-07 est une période et [2021-08-15..2021-09-07] un jour parmi ceux-ci.
data-rule-addresses = Les adresses partent de la racine de ce serveur.
data-field = Champ
data-shape = Structure
data-meaning = Signification
data-sessions-about = Un objet à un seul champ, sessions : une liste d’objets, un par session.
data-sessions-caption = Champs d’une session
data-session-id = L’identifiant de la session.
data-session-series = L’identifiant de sa série.
data-session-number = Son numéro dans la série.
data-session-address = L’adresse de son compte rendu.
data-session-title = Son titre dans chaque langue où elle en a un.
data-session-summary = Un paragraphe qui la résume, par langue.
data-session-date = La date à laquelle elle s’est tenue ou a commencé.
data-session-end_date = Son dernier jour, si elle en a duré plusieurs.
data-session-place = La ville ou le lieu de réunion, et le code du pays hôte.
data-session-format = La façon dont elle s’est tenue.
data-session-rule = La règle d’attribution.
data-session-organisers = Les identifiants de ses organisateurs.
data-session-participants = Les participants, leur qualité et le nombre de personnes, pour autant que le registre les indique.
data-session-subjects = Les pays, groupes ou organisations qui en étaient l’objet.
data-session-themes = Les identifiants de ses thèmes, tels que le compte rendu les indique ; les thèmes plus généraux ne sont pas ajoutés.
data-session-languages = Les langues dans lesquelles son compte rendu peut être lu.
data-session-recommendations = Ses recommandations : le numéro, le texte par langue, les destinataires, les thèmes, la suite donnée et une note par langue.
data-session-speakers = Les intervenants dont le nom est public, et qui a rendu leur nom public.
data-session-sources = La provenance des données.
data-session-documents = Les fichiers qui se rapportent à la session.
data-csv-about = Les sessions de sessions.json, une par ligne. La première ligne porte le nom des colonnes. Le texte est codé en UTF-8.
data-recommendations-about = Un objet avec un seul champ, recommendations : une liste d’un objet par recommandation. Son identifiant est celui de la session, # et son numéro. status est la dernière suite connue, status_date sa date. repeats contient les recommandations antérieures qu’elle répète, repeated celles, postérieures, qui la répètent, et followed chaque suite consignée par une session ultérieure, avec sa date, son texte et ses sources. Dans recommendations.csv, followed en est le nombre.
data-index-about = Un objet composé de six objets. Toutes les listes qui y figurent sont des listes d’identifiants de sessions. Les listes vides sont omises.
data-index-caption = Parties de l’index
data-index-countries = Par pays : les sessions qu’il a accueillies, celles auxquelles il a participé et celles dont il était l’objet. Sous through figurent, par groupe, les sessions où il n’a pas été nommé lui-même, mais où l’a représenté un groupe dont il était alors membre.
data-index-groups = Par groupe : les sessions auxquelles il a participé et celles dont il était l’objet.
data-index-organisations = Par organisation : les sessions qu’elle a organisées et celles auxquelles elle a participé.
data-index-themes = Par thème : ses sessions et celles de ses sous-thèmes, chacune une seule fois.
data-index-years = Par année.
data-index-crossings = Par participant et par thème : les sessions auxquelles ce pays ou ce groupe a lui-même participé et où ce thème, ou l’un de ses sous-thèmes, a été abordé.
data-passages-about = Un objet avec une liste pour chaque thème, pays, groupe et organisation. La clé est theme: suivi de l’identifiant du thème, ou l’identifiant du participant. La liste d’un thème comprend les passages sur ses sous-thèmes. La session la plus ancienne vient en premier. Un passage disponible en plusieurs langues figure une fois par langue.
data-passages-caption = Champs d’un passage
data-passage-session = L’identifiant de la session.
data-passage-paragraph = Le numéro du paragraphe dans le rapport. L’adresse de la session suivie de #p et de ce numéro y mène.
data-passage-lang = La langue du texte.
data-passage-text = Le texte complet du paragraphe, sans mise en forme.
data-feeds = Flux
data-feeds-about = Chaque série, pays, groupe, thème et organisation a son propre flux. Il suffit d’ajouter feed.xml à l’adresse de sa page.
data-statistics = Statistiques et identifiants
data-statistics-about = Nombre de sessions par année, par participant et par thème, avec les identifiants employés dans les fichiers. Les fichiers CSV ci-dessus donnent les mêmes chiffres au complet.
data-caption-parties = Nombre de sessions par rôle
data-caption-themes = Nombre de sessions, sous-thèmes compris
data-trends = Principaux thèmes par année
data-caption-trends = Nombre de sessions par thème principal et par année, sous-thèmes compris
data-together = Participants présents aux mêmes sessions
data-caption-together = Nombre de sessions auxquelles les participants ont pris part ensemble, deux à deux : les { $n } qui ont participé le plus. Sur la diagonale : toutes les sessions du participant.
data-id = Identifiant
data-name = Nom

## Search

search = Recherche
search-words = Rechercher
search-hint = Pour trouver une expression exacte, mettez-la entre « guillemets ».
search-clear = Effacer la recherche
search-all-languages = Toutes les langues
search-relevance = Les plus pertinents d’abord
search-found = Résultats trouvés : { $n }
search-page = Page
search-results = Résultats
search-elsewhere = Rechercher dans toutes les langues
search-more = Plus de résultats
search-failed = Désolé, la recherche n’a pas pu être chargée. Réessayez.
search-without-scripts = La recherche nécessite JavaScript. Sans lui, vous pouvez trouver toutes les sessions à partir de ces pages :
search-key = Appuyez sur / pour rechercher

## Tables and filters

column-number = N°
column-title = Titre
filter-only = Filtrer
filter-words = Mots du texte
countries-represented = Représentés seulement par des groupes
countries-represented-about = Ces pays ne sont nommés ni comme participants, ni comme hôtes, ni comme objet du dialogue. Le chiffre indique le nombre de sessions où un groupe les a représentés.
search-about = La recherche porte sur les titres, les résumés, les comptes rendus et les recommandations de toutes les sessions, sur leurs participants, leurs thèmes et leurs lieux, et sur les autres pages de ce site.
search-site = Rechercher sur ce site

## Passages that are not published

passage-withheld = Un passage n’est pas publié :
passage-internal-shown = Passage interne : non publié
passage-withheld-shown = Passage non publié : seule la ligne suivante est publiée

## Paragraphs and passages

paragraph-number = Paragraphe { $n }
paragraph-copied = Adresse copiée
passages = Ce que disent les rapports
passage-count = { $n ->
    [one] { $n } passage
    [many] { $n } de passages
   *[other] { $n } passages
}
passages-all = Tous les passages ({ $n })
passages-theme-about = Extraits des rapports sur ce thème et ses sous-thèmes.
passages-party-about = Extraits des rapports qui mentionnent ce pays, ce groupe ou cette organisation.
passages-party-rule = Les passages issus de sessions soumises à une règle d’attribution portent sur ce pays, ce groupe ou cette organisation et ne rapportent jamais ses propos.
passages-crossing-about = Ce qui a été dit sur ce thème lors des sessions auxquelles ce participant a participé.
passages-crossing-rule = Les passages issus de sessions soumises à une règle d’attribution n’indiquent jamais qui l’a dit.
