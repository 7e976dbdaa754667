
## Förslag som flera delar

hint-did-you-mean = skriv `{ $name }`, om det är det som menas
hint-valid-names = skriv något av { $names }
note-first-here = stod först här

## YAML

diagnostic-yaml-syntax = { $reason ->
    [tab] ett tabbtecken står där YAML räknar mellanslag
    [unclosed-quote] en text i citattecken tar aldrig slut
    [unclosed-bracket] en parentes `[` eller `{"{"}` stängs aldrig eller stängs med fel tecken
    [indentation] raden är indragen på ett sätt som inte passar raderna ovanför
    [colon] ett kolon står där YAML inte väntar sig en nyckel
    [key] här väntade YAML en nyckel följd av kolon
    [comma] mellan två delar inom parentes saknas ett komma
    [dash] ett streck för en listpost står på fel plats
    [escape] efter ett omvänt snedstreck inom dubbla citattecken står ett okänt tecken
    [alias] `*` hänvisar till ett annat värde; hänvisningar finns inte här
    [anchor] `&` namnger ett värde; namngivna värden finns inte här
    [tag] `!` ger ett värde en typ; sådana typer finns inte här
    [second-document] `---` börjar ett andra dokument; en fil är ett dokument
    [key-not-text] en nyckel är en lista eller en grupp av nycklar; nycklar är ord
   *[other] YAML kan inte läsas härifrån
}
explain-yaml-syntax =
    Filen följer inte YAML, så inget av det som kommer efter stället kan läsas. Vanliga orsaker är tabbtecken, citattecken som inte stängs och kolon inne i en text.
    Indrag skrivs med mellanslag. En text med kolon eller `#` står inom citattecken: `titel: "Risk: hög"`.
    Ankare, hänvisningar, taggar och flera dokument i en fil används inte här.

diagnostic-yaml-limit = { $what ->
    [depth] värdena ligger djupare i varandra än { $limit } nivåer
   *[nodes] filen har fler än { $limit } värden
}
explain-yaml-limit =
    En fil får ha högst 200 000 värden och högst 32 nivåer. Gränserna skyddar mot filer som är gjorda för att ta slut på minnet.
    Dela en stor fil, eller lägg ett stort register i en CSV-fil.

diagnostic-duplicate-key = `{ $key }` står två gånger
explain-duplicate-key =
    Samma nyckel får stå en gång i en grupp, annars vet ingen vilket värde som gäller. Ta bort den ena, eller ge den det namn den skulle ha.

diagnostic-unknown-key = `{ $key }` är ingen nyckel här
explain-unknown-key =
    Nyckeln finns inte på det här stället. En felstavad nyckel skulle annars tyst lämna en lucka i rapporten, därför är det ett fel.
    Stava om den, flytta den dit den hör eller ta bort den. `berattelse schema` skriver ut vilka nycklar varje fil har.

diagnostic-missing-key = `{ $key }` saknas
explain-missing-key =
    Nyckeln måste finnas. Felet pekar på den första nyckeln i den grupp där den saknas.
    Exempel: varje `report.yaml` har `title: Informationssäkerhetsberättelse`.

diagnostic-wrong-type = väntade { $expected ->
    [text] en text
    [number] ett tal
    [integer] ett heltal
    [boolean] `true` eller `false`
    [list] en lista
    [map] nycklar med värden
    [list-or-text] en text eller en lista
    [map-or-number] ett tal eller nycklar med värden
    [map-or-text] en text eller nycklar med värden
   *[other] ett annat slags värde
}, fann { $found ->
    [text] texten `{ $value }`
    [empty-text] en tom text
    [number] talet `{ $value }`
    [boolean] `{ $value }`
    [nothing] inget värde
    [list] en lista
    [empty-list] en tom lista
   *[map] nycklar med värden
}
explain-wrong-type =
    Värdet är av ett annat slag än nyckeln tar. YAML gör `12` till ett tal och `true` till sant; med citattecken blir de text.
    Exempel: `version: "1.0"` är en text, `target: 95` är ett tal.

diagnostic-unknown-value = `{ $value }` är inget av orden för `{ $key }`
explain-unknown-value =
    Nyckeln tar ett av några bestämda ord. Förslaget under felet visar vilka. Exempel: `status: draft` eller `status: adopted`.

diagnostic-empty-file = filen är tom
explain-empty-file =
    En fil utan innehåll kan inte läsas som det den skulle vara. Fyll i den eller ta bort den.

diagnostic-bad-number = `{ $value }` är inget { $expected ->
    [integer] heltal
   *[number] tal
} som kan läsas
explain-bad-number =
    Tal skrivs med siffror och decimalpunkt: `50.9`, `-0.8`, `5200`. Exponenter, `.nan`, `.inf`, procenttecken och decimalkomma går inte att läsa.
    Så blir varje tal exakt det som står i filen; svenska tecken får det först i rapporten.

diagnostic-bad-date = `{ $value }` är inget datum
explain-bad-date =
    Datum skrivs som år, månad och dag med bindestreck och dagen måste finnas: `2024-12-31`.

diagnostic-bad-id = `{ $value }` kan inte vara ett id
explain-bad-id =
    Ett id börjar med en liten bokstav a–z och fortsätter med a–z, 0–9, `-` eller `_`, högst 64 tecken. Det används i hänvisningar och filnamn.
    Exempel: `utbildning`, `msbfs-2020-6`.

diagnostic-out-of-range = { $value } ligger utanför { $minimum }–{ $maximum }
explain-out-of-range =
    Talet är mindre eller större än vad nyckeln tar. Rätta talet; om det stämmer hör det till en annan nyckel eller en annan skala.

diagnostic-bad-colour = `{ $value }` är ingen färg
explain-bad-colour =
    Färger skrivs som `"#1B1F24"`: sex hexadecimala siffror efter `#`, inom citattecken, för annars läser YAML resten av raden som en kommentar.

note-yaml-parser = läsaren säger: { $detail }
hint-use-spaces = använd mellanslag, inte tabbtecken
hint-quote-text = sätt hela texten inom citattecken om kolonet hör till den
hint-write-or-remove = skriv ett värde eller ta bort nyckeln
hint-write-date = skriv datumet som `2024-12-31`
hint-write-id = skriv till exempel `{ $id }`
hint-write-colour = skriv färgen som `"#1B1F24"`
hint-write-provision = skriv kapitel, paragraf och punkt som `18:8 p3`
hint-write-number = skriv `{ $number }`
hint-put-in-quotes = sätt det inom citattecken: `"{ $text }"`
hint-without-quotes = skriv det utan citattecken: `{ $text }`
