# French

## The frame

skip = Aller au contenu
navigation = Rubriques principales
languages = Langues
languages-footer = Cette page dans d’autres langues
breadcrumbs = Vous êtes ici
home = Accueil
feed = Flux Atom
feed-title = Nouvelles sessions
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
filter-clear = Tout afficher de nouveau
filter-title = Mots du titre
filter-shown = Affichées : { $shown } sur { $all }
filter-part = Chargement de la suite de la liste : partie { $part } sur { $parts }
filter-bound = Seules { $n } sessions de cette liste sont prises en compte.
language = Langue
sort = Ordre
sort-date = Les plus anciennes d’abord
sort-number = Par numéro
sort-title = Par titre
sort-name = Par nom
sort-weight = Par nombre de sessions
by-name = Par ordre alphabétique
by-year = Année par année
list-empty = Rien n’est encore consigné.
year = Année
trend-caption = Nombre de sessions par année
timeline = Chronologie des sessions
timeline-about = Un point désigne un jour, une barre un mois ou une année entière, selon ce qui est connu. Chacun mène à sa session.
timeline-about-years = Chaque barre représente une année ; plus sa couleur est soutenue, plus il y a eu de sessions.

## Sessions

sessions = Sessions
sessions-none = Aucune session n’est encore consignée.
sessions-direct = Sessions où ce pays est nommément désigné
sessions-all = Toutes les sessions ({ $n })
session-count = { $n ->
    [one] { $n } session
    [many] { $n } de sessions
   *[other] { $n } sessions
}
session-number = Session { $n }
session-previous = Session précédente
session-next = Session suivante
neighbours = Sessions précédente et suivante
newest = Dernières sessions
series = { $n ->
    [one] Série de dialogues
    [many] Séries de dialogues
   *[other] Séries de dialogues
}
unrecorded = Sessions sans trace écrite
unrecorded-about = On sait que ces sessions ont eu lieu, mais aucun compte rendu n’en a été trouvé.
draft = Brouillon
draft-note = Ce compte rendu est inachevé. Les lecteurs du site publié ne le voient pas.
embargo = Sous embargo jusqu’au { $date }, { $time } UTC
embargo-note = Avant cette date, les lecteurs du site publié ne voient rien de ce compte rendu.
untranslated = Ce texte n’a pas encore été traduit dans cette langue. Il est affiché dans la langue où il a été rédigé.
untranslated-languages = Il peut être lu dans les langues suivantes :
untranslated-part = Certaines parties de cette page n’ont pas encore été traduites dans cette langue. Elles sont affichées dans la langue où elles ont été rédigées.
translation-older = L’original de ce texte a été révisé depuis que cette traduction a été établie.
help-translate = Contribuer à la traduction

facts = En bref
date = Date
calendar-solar = Calendrier hégirien solaire
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
subjects = Objet du dialogue
themes = Thèmes
translations = Disponible en
translator = Traduction
updated = Dernière révision du compte rendu

rule = Attribution des propos
rule-basis = Fondement :
rule-chatham-house = Règle de Chatham House
rule-chatham-house-about = Les propos tenus peuvent être utilisés, mais ni l’identité ni l’affiliation de leurs auteurs ne peuvent être révélées.
rule-non-attribution = Propos non attribuables
rule-non-attribution-about = Les débats peuvent être relatés dans leurs grandes lignes, sans qu’aucune opinion soit attribuée à une personne ou à une partie.
rule-on-record = Propos attribuables
rule-on-record-about = Les propos tenus peuvent être cités et attribués à leur auteur.

participants = Participants
participants-more = { $n ->
    [one] et { $n } autre
    [many] et { $n } d’autres
   *[other] et { $n } autres
}
participants-partial = Seuls certains des participants sont connus, dont ceux-ci.
participants-none = Le registre ne nomme pas les participants.
known-partial = entre autres
people = { $n ->
    [one] { $n } personne
    [many] { $n } de personnes
   *[other] { $n } personnes
}
report-none = Il n’existe pas encore de compte rendu écrit de cette session. Ce que l’on en sait est exposé sur cette page.
speakers = Intervenants dont le nom est public
speakers-about = Ne figurent ici que les personnes qu’un organisateur a lui-même nommées publiquement.
named-by = Nom rendu public par :
documents = Documents
sources = Sources
related = Sessions connexes
related-about = Sessions ayant des participants et des thèmes en commun avec celle-ci, en commençant par les plus proches.
cite = Citer ce compte rendu
quoted = « { $text } »
cite-convened = organisée par { $names }
cite-translated = traduction de { $name }
cite-bibtex = Pour les logiciels de gestion bibliographique (BibTeX) :
cite-csl = La même référence en CSL-JSON :
footnote = Note { $n }
close = Fermer

## Countries, groups, organisations

country = Pays
group = Groupe
organisation = Organisation
as-participant = En tant que participant
as-host = En tant que pays hôte
as-subject = En tant qu’objet du dialogue
as-member = Par l’intermédiaire de groupes
as-organiser = En tant qu’organisateur
capacity = Rôle
countries-about = Un pays n’est compté comme participant que s’il a pris part à la session en son nom propre. Les sessions où un groupe l’a représenté sont comptées à part.
countries-caption = Nombre de sessions par pays et par rôle
countries-leading = Pays le plus souvent présents
map-title = Carte mondiale de la participation
map-about = Plus la couleur d’un pays est soutenue, plus il a siégé souvent en son propre nom ; un pays en gris n’a jamais siégé. Chaque pays en couleur mène à sa fiche.
map-figures = Les chiffres de la carte
map-members = Carte des membres
map-members-about = Les membres à la date de la dernière session. Plus la couleur d’un pays est soutenue, plus il a siégé souvent en son propre nom ; un pays seulement cerné n’a jamais siégé.
map-boundaries = Les frontières et les noms figurant sur cette carte n’impliquent aucune prise de position quant au statut juridique d’un territoire, ni reconnaissance ou acceptation d’une frontière.
map-seats = { $n ->
    [one] Carte du pays participant.
    [many] Carte des { $n } pays participants.
   *[other] Carte des { $n } pays participants.
}
map-host = L’anneau désigne le pays hôte.
groups-about = Régions et organisations d’États ayant participé sous un nom commun.
organisations-about = Les organisations qui ont convoqué les sessions et celles qui y ont participé.
organisations-caption = Nombre de sessions par organisation et par rôle
member-of = Membre de
members = Membres
members-about = Avec le nombre de sessions auxquelles chacun a participé en son propre nom.
member-from = depuis le
member-until = jusqu’au
members-source = Source de cette liste
through = Par l’intermédiaire d’un groupe :
through-about = Le groupe a participé et le pays en était alors membre ; le pays lui-même n’a pas été nommé.
companions-country = Pays le plus souvent présents aux mêmes sessions
seat = Siège
website = Site Web

## Themes and crossings

theme = Thème
themes-about = Les sujets du dialogue. Le chiffre indiqué pour un thème comprend les sessions portant sur ses sous-thèmes, chacune n’étant comptée qu’une fois.
themes-leading = Thèmes les plus abordés
theme-count-about = sous-thèmes compris
broader = Sous-thème de
narrower = Sous-thèmes
companions-theme = Thèmes souvent abordés avec celui-ci
crossing = Participant et thème
crossing-about = Sessions auxquelles ce participant a pris part et où ce thème a été abordé.
other-themes = autres thèmes
other-parties = autres participants
all-themes = Tous les thèmes

matrix-title = Participants et thèmes
matrix-about = Nombre de fois où chaque pays ou groupe était présent lorsqu’un thème a été abordé. Chaque chiffre renvoie aux sessions correspondantes.
matrix-caption = Nombre de sessions par participant et par thème

year-previous = Année précédente
year-next = Année suivante
years-around = Années précédente et suivante

## Recommendations

recommendations-about = Les mesures préconisées lors des sessions, leurs destinataires et ce que l’on sait de la suite qui leur a été donnée.
recommendations-all = Total
recommendations-by-status = Recommandations selon la suite donnée
recommendations-none = Aucune recommandation n’est encore consignée.
recommendations-to = Recommandations qui lui sont adressées
recommendations-to-group = Recommandations adressées au groupe { $group }
recommendations-to-group-about = Le pays était membre du groupe à la date de la session.
recommendation-number = Recommandation { $n }
recommendation-to = Adressée à
recommendation-themes = Concerne
recommendation-status = Suite donnée
status-open = En attente
status-under-way = En cours d’application
status-met = Suivie d’effet
status-overtaken = Dépassée par les événements
status-none = Suite inconnue
by-theme = Par thème
by-addressee = Par destinataire

## Other pages

not-found = Page introuvable
not-found-about = Aucune page ne correspond à cette adresse. Le registre est accessible à partir des pages suivantes :
moved = Cette page a été déplacée :

map-record = Carte de la participation
published-by = Publié par { $name }
partners = Partenaires

## Data

data-title = Données
data-about = L’ensemble du registre peut être téléchargé dans des formats ouverts. Tout ce que montrent les pages de ce site figure également dans ces fichiers.
data-files = Fichiers
data-sessions-json = toutes les sessions, avec leurs données, leurs identifiants et leurs adresses
data-sessions-csv = les mêmes données sous forme de tableau, pour tableur
data-index-json = l’index croisé : qui a participé, à quelle session, quand et sur quel thème
data-feed = les nouvelles sessions, au format Atom
data-rules = Conventions
data-rule-ids = L’identifiant d’une session se compose de sa série et de son nom, comme dans son adresse. Celui d’un participant en indique la nature : country:QA, group:eu, organisation:chs. Les pays portent leur code à deux lettres de la norme ISO 3166-1. Les thèmes ont leurs propres identifiants.
data-rule-order = Les listes de sessions sont ordonnées par date, puis par numéro, puis par identifiant. Une date dont on ne connaît que le mois ou l’année compte comme le premier jour de cette période.
data-rule-absent = Ce qui n’est pas connu est omis et n’est jamais remplacé par une valeur vide.
data-rule-languages = Les noms de lieux, les qualités, les fonctions et les titres des sources et des documents sont dans la langue principale du site. S’ils sont aussi écrits dans d’autres langues, un champ tel que name_by_language les contient tous.
data-rule-dates = Les dates suivent la norme ISO 8601 et se limitent à ce qui est connu : 2021-09-15, 2021-09 ou 2021.
data-rule-addresses = Les adresses partent de la racine de ce serveur.
data-field = Champ
data-shape = Structure
data-meaning = Signification
data-sessions-about = Un objet à un seul champ, sessions : une liste d’objets, un par session.
data-sessions-caption = Champs d’une session
data-session-id = L’identifiant de la session.
data-session-series = L’identifiant de sa série.
data-session-number = Son numéro dans la série.
data-session-address = L’emplacement de son compte rendu.
data-session-title = Son titre dans chaque langue où elle en a un.
data-session-summary = Un paragraphe qui la résume, également par langue.
data-session-date = La date à laquelle elle s’est tenue ou a commencé.
data-session-end_date = Son dernier jour, si elle en a duré plusieurs.
data-session-place = La ville ou le lieu de réunion, et le code du pays hôte.
data-session-format = La façon dont elle s’est tenue.
data-session-rule = Les règles d’attribution des propos.
data-session-organisers = Les identifiants des organisations qui l’ont convoquée.
data-session-participants = Les participants, leur qualité et le nombre de personnes, pour autant que le registre les indique.
data-session-subjects = Les pays, groupes ou organisations qui en étaient l’objet.
data-session-themes = Les identifiants de ses thèmes, tels que le compte rendu les indique ; les thèmes plus généraux ne sont pas ajoutés.
data-session-languages = Les langues dans lesquelles son compte rendu peut être lu.
data-session-recommendations = Ce qu’elle a préconisé : le numéro, le texte par langue, les destinataires, les thèmes, la suite donnée et une remarque par langue.
data-session-speakers = Les personnes qui se sont exprimées publiquement, et qui a rendu leur nom public.
data-session-sources = La provenance des données.
data-session-documents = Les fichiers qui se rapportent à la session.
data-csv-about = Les sessions de sessions.json, une par ligne, sous une ligne portant le nom des colonnes. Le texte est codé en UTF-8.
data-index-about = Un objet composé de six objets. Toutes les listes qui y figurent sont des listes d’identifiants de sessions ; ce qui serait vide est omis.
data-index-caption = Parties de l’index
data-index-countries = Par pays : les sessions qu’il a accueillies, celles auxquelles il a participé et celles dont il était l’objet. Sous through figurent, par groupe, les sessions où il n’a pas été nommé lui-même, mais auxquelles a participé un groupe dont il était alors membre.
data-index-groups = Par groupe : les sessions auxquelles il a participé et celles dont il était l’objet.
data-index-organisations = Par organisation : les sessions qu’elle a convoquées et celles auxquelles elle a participé.
data-index-themes = Par thème : ses sessions et celles de ses sous-thèmes, chacune une seule fois.
data-index-years = Par année.
data-index-crossings = Par participant et par thème : les sessions auxquelles ce pays ou ce groupe a lui-même participé et où ce thème, ou l’un de ses sous-thèmes, a été abordé.
data-feeds = Flux
data-feeds-about = Chaque série, pays, groupe, thème et organisation a son propre flux. Il suffit d’ajouter feed.xml à l’adresse de sa page.
data-ids = Signification des identifiants
data-ids-about = Les pays, groupes, organisations et thèmes de ce registre, avec leurs identifiants.
data-id = Identifiant
data-name = Nom

## Search

search = Recherche
search-words = Mots
search-hint = Mots des titres et des rapports. Mettez une expression entre « guillemets ».
search-clear = Effacer
search-all-languages = Toutes les langues
search-relevance = Par pertinence
search-found = Résultats trouvés : { $n }
search-page = Page
search-results = Résultats
search-elsewhere = Chercher dans toutes les langues
search-more = Plus de résultats
search-failed = La recherche n’a pas pu être chargée. Veuillez réessayer.
search-without-scripts = La recherche nécessite JavaScript. Sans lui, ces index mènent à toutes les sessions :
search-key = La touche / mène à la recherche
search-recommendation = Recommandation { $number }
