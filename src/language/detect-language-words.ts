/**
 * Frequent small words by language. The English ones are those that other languages with Latin letters do not
 * write the same way ("a", "in", "on", "is", "or" are left out); the others serve to name the language that a text
 * seems to be in.
 */
export const ENGLISH_WORDS =
  "the of and to shall any for by be that with under this such which not may are from other has have been an person it its their who than if at where must they these those was were will";

export const OTHER_WORDS: Readonly<Record<string, string>> = {
  Spanish:
    "de la el los las del y en que por para con una se su al lo como más o es ley artículo será deberá",
  French:
    "de la le les des du et en que qui pour par une dans est au aux ou sur ce cette sont loi avec il doit",
  Portuguese: "de da do dos das e em que para por com uma os no na ao à ou lei artigo é são pela pelo",
  Italian:
    "di il la le gli dei della delle del e in che per con una nel nella alla sono è legge articolo dal o",
  Romanian:
    "de și în la cu a al ale din pe pentru care prin sau este sunt art lege privind se cel nu prezenta",
  German:
    "der die das und in des dem den zu von mit für ist oder auf eine ein nicht nach werden sind bei durch gesetz",
  Dutch: "de het een van en in op te dat voor met zijn of door aan bij deze wet artikel niet worden wordt",
  Swedish: "och i att det som en av för på med till den är om skall ska inte lag eller",
  Danish: "og i at det som en af for på med til den er om skal ikke lov eller efter ved",
  Finnish: "ja on tai sekä että jos joka ei laki lain mukaan voi sen ovat kun",
  Polish: "i w z na do się o nie jest oraz lub przez od art ustawy ust którym dla po za",
  Czech: "a v na se z do o je že s k nebo podle který zákon odst písm pro od",
  Hungarian: "a az és hogy nem is vagy egy kell meg törvény szerint bekezdés ha azt",
  Croatian: "i u na se za je o ili od iz članak zakon stavak koji koja kao te ne",
  Albanian: "të dhe në e i për me që nga një ose ligji neni është së",
  Turkish: "ve bir bu ile için olan veya kanun madde da de olarak göre her ya",
  Indonesian:
    "dan yang di dengan untuk dalam atau pada oleh ini dari pasal ayat undang tidak sebagaimana dimaksud",
  Swahili: "ya na wa kwa katika za la cha ni au kama sheria kifungu hii yake",
  Vietnamese: "và của các có người theo được trong cho với điều khoản quy định này luật",
};
