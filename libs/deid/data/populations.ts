/**
 * Approximate populations and shares, as recalled in 2026 from public tables, rounded; each list names its source. They order
 * facts by how few people share them; no single figure is exact, and none is shown to anyone.
 */

/** People in the United States, millions: census of 2020. */
export const US_MILLIONS = 331;

/** States and provinces by ISO 3166-2 with name and millions of people: US census 2020, Canadian census 2021. */
export const REGIONS =
  'US-AL:alabama=5|US-AK:alaska=0.73|US-AZ:arizona=7.2|US-AR:arkansas=3|US-CA:california=39.5|US-CO:colorado=5.8|US-CT:connecticut=3.6|US-DE:delaware=1|US-DC:district of columbia=0.69|US-FL:florida=21.5|US-GA:georgia=10.7|US-HI:hawaii=1.46|US-ID:idaho=1.84|US-IL:illinois=12.8|US-IN:indiana=6.8|US-IA:iowa=3.2|US-KS:kansas=2.9|US-KY:kentucky=4.5|US-LA:louisiana=4.7|US-ME:maine=1.36|US-MD:maryland=6.2|US-MA:massachusetts=7|US-MI:michigan=10.1|US-MN:minnesota=5.7|US-MS:mississippi=3|US-MO:missouri=6.2|US-MT:montana=1.08|US-NE:nebraska=2|US-NV:nevada=3.1|US-NH:new hampshire=1.4|US-NJ:new jersey=9.3|US-NM:new mexico=2.1|US-NY:new york=20.2|US-NC:north carolina=10.4|US-ND:north dakota=0.78|US-OH:ohio=11.8|US-OK:oklahoma=4|US-OR:oregon=4.2|US-PA:pennsylvania=13|US-RI:rhode island=1.1|US-SC:south carolina=5.1|US-SD:south dakota=0.89|US-TN:tennessee=6.9|US-TX:texas=29.1|US-UT:utah=3.3|US-VT:vermont=0.64|US-VA:virginia=8.6|US-WA:washington state=7.7|US-WV:west virginia=1.8|US-WI:wisconsin=5.9|US-WY:wyoming=0.58|US-PR:puerto rico=3.3|CA-ON:ontario=14.2|CA-QC:quebec=8.5|CA-BC:british columbia=5|CA-AB:alberta=4.3|CA-MB:manitoba=1.3|CA-SK:saskatchewan=1.1|CA-NS:nova scotia=0.97|CA-NB:new brunswick=0.78|CA-NL:newfoundland=0.51|CA-PE:prince edward island=0.15';

/** Millions of people by kind of place: the upper end for towns of the engine's list, the middle of US counties (census 2020). */
export const PLACE_MILLIONS = {
  'a small town': 0.025,
  'a mid-size city': 0.15,
  'a large city': 0.9,
  'a city abroad': 1,
  county: 0.03,
  unknown: 0.01,
  household: 0.000003,
} as const;

/** Shares of the US population by heritage: census 2020, American Community Survey 2019-2022 (ancestry), rounded. */
export const HERITAGES =
  'hispanic=0.19|latina=0.19|latino=0.19|latinx=0.19|mexican-american=0.11|mexican american=0.11|mexican=0.11|chicana=0.11|chicano=0.11|puerto rican=0.018|cuban=0.007|cuban-american=0.007|dominican=0.007|salvadoran=0.007|guatemalan=0.005|honduran=0.003|colombian=0.004|venezuelan=0.002|peruvian=0.002|ecuadorian=0.002|nicaraguan=0.0013|brazilian=0.0016|argentine=0.0009|argentinian=0.0009|chilean=0.0005|african-american=0.13|african american=0.13|nigerian=0.0015|ethiopian=0.0011|eritrean=0.0002|somali=0.0005|ghanaian=0.0005|kenyan=0.0004|liberian=0.0003|congolese=0.0003|sudanese=0.0002|cape verdean=0.0003|haitian=0.0035|jamaican=0.0035|trinidadian=0.0007|asian=0.06|asian-american=0.06|asian american=0.06|chinese=0.016|chinese-american=0.016|taiwanese=0.0012|indian-american=0.014|indian american=0.014|south asian=0.017|pakistani=0.002|bangladeshi=0.0008|nepali=0.0006|nepalese=0.0006|sri lankan=0.0002|bhutanese=0.0001|tibetan=0.0001|filipino=0.013|filipina=0.013|filipino-american=0.013|vietnamese=0.007|vietnamese-american=0.007|cambodian=0.001|laotian=0.0008|hmong=0.001|thai=0.001|burmese=0.0007|karen=0.0003|indonesian=0.0004|mongolian=0.0001|japanese=0.005|japanese-american=0.005|korean=0.006|korean-american=0.006|native american=0.029|american indian=0.029|alaska native=0.0007|navajo=0.001|cherokee=0.004|lakota=0.0005|sioux=0.0006|ojibwe=0.0006|apache=0.0004|hopi=0.00006|pueblo=0.0003|choctaw=0.0006|inuit=0.0001|yupik=0.0001|native hawaiian=0.002|samoan=0.0006|tongan=0.0002|chamorro=0.0004|marshallese=0.0001|fijian=0.0002|arab=0.011|arab-american=0.011|lebanese=0.002|syrian=0.0006|egyptian=0.0009|iraqi=0.0007|jordanian=0.0003|palestinian=0.0005|yemeni=0.0003|moroccan=0.0004|iranian=0.0015|persian=0.0015|afghan=0.0006|turkish=0.0007|kurdish=0.0001|armenian=0.0015|armenian-american=0.0015|assyrian=0.0004|chaldean=0.0004|israeli=0.0005|ukrainian=0.003|russian=0.007|polish=0.027|romanian=0.0014|hungarian=0.004|czech=0.004|bulgarian=0.0003|serbian=0.0006|croatian=0.0012|bosnian=0.0006|albanian=0.0007|greek=0.004|portuguese=0.004|italian=0.05|italian-american=0.05|irish=0.095|irish-american=0.095|scottish=0.016|welsh=0.005|norwegian=0.013|swedish=0.011|danish=0.004|finnish=0.002|dutch=0.011|basque=0.0002|roma=0.003|romani=0.003|biracial=0.03|mixed-race=0.1|multiracial=0.1';

/** Shares by faith: Pew Research Center, Religious Landscape Study 2014 and 2023-24, and the bodies' own figures. */
export const FAITHS =
  'catholic=0.2|roman catholic=0.2|evangelical=0.23|baptist=0.12|southern baptist=0.05|methodist=0.04|lutheran=0.035|presbyterian=0.022|episcopalian=0.012|pentecostal=0.04|mormon=0.02|lds=0.02|seventh-day adventist=0.004|jehovah witness=0.006|jehovahs witness=0.006|greek orthodox=0.002|russian orthodox=0.001|coptic=0.0008|mennonite=0.0015|amish=0.0012|hutterite=0.00006|quaker=0.0004|moravian=0.0001|christian scientist=0.0003|unitarian=0.0009|jewish=0.024|orthodox jewish=0.002|modern orthodox=0.0008|hasidic=0.0006|muslim=0.011|shia=0.002|ismaili=0.0002|ahmadi=0.00006|hindu=0.007|buddhist=0.007|sikh=0.0015|jain=0.0005|bahai=0.0005|zoroastrian=0.00005|parsi=0.00005|wiccan=0.001|pagan=0.003|druid=0.0001|rastafarian=0.0002|santeria=0.0003|scientologist=0.0001|druze=0.00015|yazidi=0.00003|raelian=0.00001';

/** Shares by language spoken at home: American Community Survey 2017-2021. */
export const LANGUAGES =
  "spanish=0.13|chinese=0.011|mandarin=0.006|cantonese=0.004|tagalog=0.0055|vietnamese=0.005|arabic=0.004|french=0.004|korean=0.0035|russian=0.003|haitian creole=0.0027|german=0.0027|hindi=0.0027|portuguese=0.0025|italian=0.0016|polish=0.0016|japanese=0.0014|urdu=0.0015|persian=0.0014|farsi=0.0014|dari=0.0003|pashto=0.0003|gujarati=0.0013|bengali=0.0011|telugu=0.0013|tamil=0.001|punjabi=0.001|nepali=0.0006|greek=0.0008|hebrew=0.0006|yiddish=0.0006|armenian=0.0008|hmong=0.0007|khmer=0.0006|lao=0.0004|thai=0.0005|burmese=0.0004|navajo=0.0005|amharic=0.0011|tigrinya=0.0003|somali=0.0005|swahili=0.0004|yoruba=0.0006|igbo=0.0004|twi=0.0003|ukrainian=0.001|romanian=0.0004|serbian=0.0003|croatian=0.0002|albanian=0.0004|hungarian=0.0002|turkish=0.0004|kurdish=0.0001|mongolian=0.0001|mixtec=0.0003|zapotec=0.0001|quechua=0.0001|nahuatl=0.0001|k'iche'=0.0001|mam=0.0001|samoan=0.0002|tongan=0.0001|ilocano=0.0003|cebuano=0.0001|american sign language=0.002|asl=0.002|sign language=0.002";

/** Shares by disability or illness that others see or know: ACS 2021, CDC and NIH summaries; the rare ones stand in `rare-diseases`. */
export const CONDITIONS =
  "legally blind=0.003|blind=0.003|deaf=0.003|hard of hearing=0.04|cochlear implant=0.0004|wheelchair=0.01|paraplegic=0.0006|quadriplegic=0.0005|tetraplegic=0.0005|amputee=0.006|prosthetic leg=0.003|prosthetic arm=0.0006|cerebral palsy=0.003|spina bifida=0.0005|down syndrome=0.0007|cystic fibrosis=0.00012|sickle cell=0.0003|muscular dystrophy=0.0003|multiple sclerosis=0.003|parkinson's disease=0.003|lupus=0.001|epilepsy=0.011|type 1 diabetes=0.005|dialysis=0.0017|kidney transplant=0.0008|liver transplant=0.0003|heart transplant=0.0001|lung transplant=0.0001|hiv=0.0037|tourette=0.003|tourette's=0.003|narcolepsy=0.0005|cleft palate=0.0015|dwarfism=0.0001|vitiligo=0.005|alopecia=0.005|stutter=0.01|facial burns=0.001|brain tumor=0.002|leukemia=0.0015|pancreatic cancer=0.0003|breast cancer=0.012|ovarian cancer=0.0007|testicular cancer=0.0009";
