/** Invented descriptions and certificate clauses, with markup; nobody's property. */

export const DUTCH_HOUSE = `§ opening
Op ⟦DATE|zeven maart tweeduizend vierentwintig⟧.
§ description
STAD ⟦LOCATION|GENT⟧ – tweede afdeling

Een halfopen ⟦GOOD|woning⟧ met ⟦GOOD|tuin⟧ en ⟦GOOD|terras⟧, gelegen ⟦ADDRESS|Eikenlaan 12, 9000 Gent⟧, volgens titel gekend onder ⟦PARCEL|sectie B, nummer 214/h⟧ met een oppervlakte van ⟦AREA|zes are zevenentwintig centiare (6a 27ca)⟧; volgens recent kadaster ⟦PARCEL|sectie B nummer 0214K P0000⟧ met een oppervlakte van ⟦AREA|6a 31ca⟧. Niet-geïndexeerd kadastraal inkomen: ⟦MONEY|€ 745,00⟧.

De ⟦GOOD|woning⟧ dateert van 1962. Zij telt twee bouwlagen en bevat drie slaapkamers, een badkamer en een ⟦GOOD|kelder⟧. Er is geen garage.
§ occupancy
Het goed wordt door de verkopers zelf bewoond en is niet verhuurd.
§ planning
Volgens het gewestplan ligt het goed in woongebied met landelijk karakter.
§ flood
Het perceel heeft P-score B, het gebouw G-score A.
§ energy
Energiedeskundige ⟦PERSON|Tine Bosmans⟧ maakte een certificaat op met nummer ⟦REFERENCE|20201112-0002379914-RES-1⟧, op ⟦DATE|12 november 2020⟧: 372 kWh/(m² jaar), label D.
§ electricity
De installatie is van vóór ⟦DATE|1 oktober 1981⟧. Het proces-verbaal van ⟦DATE|20 november 2020⟧ besluit dat zij niet voldoet.
§ oil_tank
In de tuin ligt een ingegraven tank van 3.000 liter, die nog niet gekeurd werd.
§ asbestos
Het asbestattest kreeg code ⟦REFERENCE|20230328-000741.006⟧.
`;

export const DUTCH_FLAT = `§ description
STAD ⟦LOCATION|ANTWERPEN⟧ – zevende afdeling

In het gebouw "⟦LOCATION|Residentie De Boei⟧", opgericht in 1998, op een terrein gelegen te ⟦ADDRESS|2000 Antwerpen, Havenlaan 7⟧, volgens titel gekend onder ⟦PARCEL|sectie G nummer 0512K2P0000⟧, samen groot ⟦AREA|24a 18ca⟧:

1/ Het ⟦GOOD|duplexappartement⟧ genoemd B.3.02, op de derde verdieping, bus 41, met een bruto-oppervlakte van ⟦AREA|96,40 m²⟧, gereserveerd nummer ⟦PARCEL|sectie G nummer 0512M2P0031⟧, met twee slaapkamers, één badkamer en een ⟦GOOD|terras⟧ van ⟦AREA|11,20 m²⟧, en 214/10.000sten van de gemene delen. Kadastraal inkomen: ⟦MONEY|892,00 EUR⟧.

2/ De ⟦GOOD|kelder⟧ genoemd K14, gereserveerd nummer ⟦PARCEL|sectie G nummer 0512M2P0078⟧, en 6/10.000sten van de gemene delen.

3/ De ⟦GOOD|autostaanplaats⟧ genoemd P21, gereserveerd nummer ⟦PARCEL|sectie G nummer 0512M2P0121⟧, een vak van ⟦AREA|12,50 m²⟧, en 9/10.000sten. Kadastraal inkomen: ⟦MONEY|41,00 EUR⟧.
§ occupancy
Het ⟦GOOD|appartement⟧ en de ⟦GOOD|kelder⟧ zijn vrij van gebruik. De ⟦GOOD|autostaanplaats⟧ is verhuurd aan een buur.
§ planning
De goederen liggen in woongebied.
§ energy
Voor het ⟦GOOD|appartement⟧: certificaat nummer ⟦REFERENCE|20180926-0002094417-1⟧ van ⟦DATE|26/09/2018⟧, kengetal 187 kWh/m². De ⟦GOOD|kelder⟧ heeft er geen nodig.
`;

export const FRENCH_FARM = `§ parties
Madame ⟦PERSON|LEROUX Jeanne⟧, ci-après « la venderesse ».
§ description
I.- Commune de ⟦LOCATION|HAVELANGE⟧, cinquième division, ⟦LOCATION|JENEFFE⟧, cadastrés comme suit :

Art. 1 - ⟦PARCEL|section C n° 87 g⟧ - ⟦GOOD|ferme⟧ sise ⟦ADDRESS|rue de l'Eglise, 9⟧ - ⟦AREA|14 a 20 ca⟧ - R.C. ⟦MONEY|22.400 fr.⟧

Art. 2 - ⟦PARCEL|section C n° 92 c⟧ - lieu-dit ⟦LOCATION|Derrière l'Eglise⟧ - ⟦GOOD|pré⟧ - ⟦AREA|1 ha 02 a 80 ca⟧ - R.C. ⟦MONEY|3.600 fr.⟧

Art. 3 - ⟦PARCEL|section D partie du n° 17 c⟧ - lieu-dit ⟦LOCATION|Fond des Vaux⟧ - ⟦GOOD|terre⟧ - ⟦AREA|88 a 04 ca⟧ d'après mesurage - R.C. à déterminer

II.- Commune de ⟦LOCATION|HAMOIS⟧, septième division, ⟦LOCATION|SCHALTIN⟧

Art. 4 - ⟦PARCEL|section A n° 240 b⟧ - lieu-dit ⟦LOCATION|Sur les Roches⟧ - ⟦GOOD|bois⟧ - ⟦AREA|43 a 90 ca⟧ - R.C. ⟦MONEY|260 fr.⟧

La contenance totale s'établit à ⟦AREA|deux hectares quarante-neuf ares trente-quatre centiares⟧.
§ occupancy
Madame ⟦PERSON|Leroux⟧ occupe elle-même la ⟦GOOD|ferme⟧. Les articles 2 et 3 sont loués verbalement à un voisin. Le ⟦GOOD|bois⟧ est libre d'occupation.
§ planning
Au plan de secteur, l'article 1 se trouve en zone d'habitat à caractère rural, les articles 2 et 3 en zone agricole et l'article 4 en zone forestière.
`;

export const GERMAN_LOTS = `§ description
GEMEINDE ⟦LOCATION|RAEREN⟧ – Gemarkung 1

Los 4: ein ⟦GOOD|Bauplatz⟧, gelegen an der Straße „⟦LOCATION|Am Waldrand⟧“, katastriert ⟦PARCEL|Flur D, Teil der Nummer 214 F⟧, groß laut Messplan ⟦AREA|sieben Ar zwölf Zentiar (7 a 12 ca)⟧.

Los 5: ein ⟦GOOD|Bauplatz⟧, ebenfalls an der Straße „⟦LOCATION|Am Waldrand⟧“, katastriert ⟦PARCEL|Flur D, Teil der Nummern 214 F und 215 B⟧, groß laut demselben Plan ⟦AREA|sechs Ar fünfundachtzig Zentiar (6 a 85 ca)⟧.

Das Katastereinkommen der Stammnummern beträgt zusammen ⟦MONEY|61,00 €⟧.
`;
