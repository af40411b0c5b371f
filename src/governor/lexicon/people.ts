/** Common first names of many countries: a capitalised word at the start of a sentence may be a name only if it is one. */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  (
    'james john robert michael william david richard joseph thomas charles daniel matthew anthony mark donald steven paul ' +
    'andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan ' +
    'stephen larry justin scott brandon benjamin samuel frank gregory raymond alexander patrick jack dennis jerry tyler ' +
    'aaron jose adam henry nathan peter kyle noah ethan liam lucas oliver mason logan leo max felix oscar simon tom mike ' +
    'ben sam tim jim joe bob dan matt nick steve dave chris alex tony greg rob bill mary patricia jennifer linda elizabeth ' +
    'barbara susan jessica sarah karen lisa nancy sandra betty ashley emily kimberly margaret donna michelle carol amanda ' +
    'melissa deborah stephanie rebecca sharon laura cynthia dorothy amy kathleen angela shirley emma brenda pamela nicole ' +
    'anna samantha katherine christine helen debra rachel carolyn janet maria catherine heather diane olivia julie joyce ' +
    'victoria ruth kelly lauren christina joan evelyn judith andrea hannah megan jacqueline martha gloria teresa sara ' +
    'sophia sofia isabella mia charlotte amelia ella chloe zoe eva alice kate julia claire lucy nora irene elena helena ' +
    'ivan marko luka ana marija petra josip ante tomislav mario damir goran zoran dragan nikola stjepan filip lovro jakov ' +
    'iva ivana lana lucija sanja maja marina katarina jelena vesna mirela tina nina hana dora klara karlo hans klaus peter ' +
    'jurgen wolfgang fritz otto karl stefan lukas jonas greta heidi ingrid sabine monika petra pierre jean jacques luc ' +
    'marie camille amelie antoine louis carlos juan luis miguel pedro diego pablo carmen lucia rosa giulia marco luca ' +
    'giovanni paolo francesca chiara matteo ahmed mohammed muhammad ali omar fatima aisha layla yusuf ibrahim hassan raj ' +
    'priya arjun anil sunita wei li ming hiroshi yuki kenji sakura haruto olga natasha dmitri sergei vladimir igor boris ' +
    'tatiana svetlana bjorn lars erik astrid freya sven niels jan piotr anna agnieszka kasia tomas pavel jana zuzana'
  ).split(' '),
);

const BEGINNINGS: ReadonlySet<string> = new Set(
  [...FIRST_NAMES].flatMap((name) => Array.from(name, (_, i) => name.slice(0, i + 1))),
);

/** Whether an unfinished word may become a first name. */
export function mayBeFirstName(beginning: string): boolean {
  return BEGINNINGS.has(beginning);
}
