//! Names that are also common words of a language, such as `Grace` and `Long`.

/// In plain form: English, French, Spanish, Russian.
const WORDS: &str = "\
    abbot amber angel angeles april archer art ash august autumn baker banks barber baron bay bean beau bell \
    belle berger berry best bill bird bishop black blanc blanca blanco blue bond booth boucher boulanger bow \
    bowl boy brand brave bridge bright brook brooks brown buck bud bueno bull burn burns bush butcher butler \
    calle campos carpenter carter casas case cash castle chain champion chance chancellor chapel chapman \
    charpentier chase chevalier chip christian church clay cliff cloud consuelo cook cooper counts court crane \
    cross crow cruz crystal curry daisy dale dawn day deacon dean deer delgado dolores door dove drew drum duke \
    dusty earl east english esperanza faith farmer fast field fields finch fish fisher fleur flint flood flores \
    flowers ford forest foster fountain fox frank freeman french friend frost fuentes gale gardener garland gay \
    gem gene gentle gentry gill ginger glass glen glory gold golden good goodman grace grand grant grave graves \
    gray green grey ground grove guerra guy hall hand hardy harmony harp hazel head heath heather herb herrero \
    hill hills holiday holly honor hood hook hope horn house hunt hunter iglesias ivy jack jade jasmine jewel \
    joy judge june just justice keen king kitchen knight lake lamb lance land lane large lark leblanc legrand \
    lenoir leon lily link little lively lock long lord love loving low luck luz marchand marin mark marsh \
    marshal marshall mason mat may mayor melody mercedes mercier mercy merit merry mild miles mill miller mills \
    mind miner molina monday moon moreno moss moulin mountain nest new nick noble noir noon norm norman north \
    olive page pain painter park parks parson pastor pat patience paz peace peach pearl penny pepper petit \
    pierre pilar plant plaza pole pond pool poor pope porter post potter pound power powers prado precious price \
    pride priest prince prior quick quill rain ransom ray read reader red reed remedios reyes rich ridge ring \
    rios rise rivers road rob robin rock rocks rod roi rojo roman rosa rose round rousseau roy rubio ruby rush \
    sage sailor sands santos savage school sergeant sharp shepherd shields shine ship short silver singer \
    skinner sky small smart smith snow sol song spark spear speed spring squire star steel stone storm street \
    strong summer summers sun sunny sweet swift tanner taylor teller temple thorn thrift tiger torres tower town \
    trader tree trinity trip true turner usher vale van vela verde victoire victor victory viola violet walker \
    wall ward warden waters way weaver weeks well wells west wheat wheeler white whitehead wild will winter \
    winters wise wolf wood woods worth wright yard young белая белыи бондарь бык великии вера весна волк воробеи \
    голубь гончар гора добрыи заяц зеленыи зима князь коваль козел король красныи кузнец лев лес лилия лиса лось \
    луна любовь малыи медведь мельник мир мороз надежда новыи окунь орел роза роман рыбак слава снег сокол \
    соловеи старыи толстои толстыи хороших царь черная черныи щука";

/// Whether a plain word is also a common word.
pub fn is_common(plain: &str) -> bool {
    super::is_listed(plain, WORDS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guard::names::plain;

    #[test]
    fn each_word_is_plain() {
        for word in WORDS.split(' ') {
            assert_eq!(plain(word), word);
        }
        assert!(is_common("grace") && !is_common("karimi"));
    }
}
