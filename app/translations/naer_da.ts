<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da_DK" sourcelanguage="en">
<context>
    <name>AddDevicePage</name>
    <message>
        <source>What does it measure?</source>
        <translation>Hvad måler det?</translation>
    </message>
    <message>
        <source>Find the one that looks like yours.</source>
        <translation>Find det, der ligner dit.</translation>
    </message>
    <message>
        <source>Is yours not here, or has it no Bluetooth? Type its number, or read it to the nurse.</source>
        <translation>Er dit her ikke, eller har det ikke Bluetooth? Tast tallet, eller læs det op for syge­plejersken.</translation>
    </message>
</context>
<context>
    <name>AnswerPage</name>
    <message>
        <source>Answer</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>The citizen asks</source>
        <translation>Borge­ren spørger</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Dit svar</translation>
    </message>
    <message>
        <source>Where it is urgent: call. It is not known when it is read.</source>
        <translation>Haster det? Så ring. Ingen ved, hvornår svaret bliver læst.</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Et øjeblik …</translation>
    </message>
    <message>
        <source>Send the answer</source>
        <translation>Send svaret</translation>
    </message>
    <message>
        <source>To %1. They read it as you write it.</source>
        <translation>Til %1. Det bliver læst, som du skriver det.</translation>
    </message>
</context>
<context>
    <name>BirthDateEntry</name>
    <message>
        <source>When were you born?</source>
        <translation>Hvornår er du født?</translation>
    </message>
    <message>
        <source>Day, month and year, as 14-03-1957. Under 15, your parents decide with you.</source>
        <translation>Dag, måned og år, som 14-03-1957. Er du under 15, bestemmer dine forældre sammen med dig.</translation>
    </message>
</context>
<context>
    <name>BirthDateMend</name>
    <message>
        <source>Save it, and log in again</source>
        <translation>Gem den, og log ind igen</translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message>
        <source>Main menu</source>
        <translation>Hovedmenu</translation>
    </message>
    <message>
        <source>Close the menu</source>
        <translation>Luk menuen</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
</context>
<context>
    <name>BrandMark</name>
    <message>
        <source>Nær, your health close by</source>
        <translation>Nær, dit helbred tæt på</translation>
    </message>
</context>
<context>
    <name>CallButton</name>
    <message>
        <source>Write to %1</source>
        <translation>Skriv til %1</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>Ring til %1</translation>
    </message>
</context>
<context>
    <name>CheckInCard</name>
    <message>
        <source>You wrote:</source>
        <translation>Du skrev:</translation>
    </message>
</context>
<context>
    <name>CheckInPage</name>
    <message>
        <source>How is it right now?</source>
        <translation>Hvordan er det lige nu?</translation>
    </message>
    <message>
        <source>Save it</source>
        <translation>Gem det</translation>
    </message>
    <message>
        <source>I want to talk to someone</source>
        <translation>Jeg vil gerne tale med nogen</translation>
    </message>
    <message>
        <source>Only you can see it. No wrong answer.</source>
        <translation>Kun du kan se det. Intet forkert svar.</translation>
    </message>
    <message>
        <source>Change your words</source>
        <translation>Ret dine ord</translation>
    </message>
    <message>
        <source>Add words, if you like</source>
        <translation>Tilføj ord, hvis du vil</translation>
    </message>
    <message>
        <source>See my days</source>
        <translation>Se mine dage</translation>
    </message>
</context>
<context>
    <name>CheckInSavedPage</name>
    <message>
        <source>Thank you for writing it</source>
        <translation>Tak, fordi du skrev det</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gemt</translation>
    </message>
    <message>
        <source>Talk to someone</source>
        <translation>Tal med nogen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ikke nu</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Færdig</translation>
    </message>
    <message>
        <source>It sounds heavy right now. Would you like to talk to someone? You can also just see who answers.</source>
        <translation>Det lyder tungt lige nu. Vil du tale med nogen? Du kan også bare se, hvem der svarer.</translation>
    </message>
    <message>
        <source>Saved. Only you can see it.</source>
        <translation>Gemt. Kun du kan se det.</translation>
    </message>
    <message>
        <source>See my days</source>
        <translation>Se mine dage</translation>
    </message>
    <message>
        <source>Are you in danger now?</source>
        <translation>Er du i fare nu?</translation>
    </message>
    <message>
        <source>Nær is not an alarm. Nobody is told. Do you need someone? Press Help now.</source>
        <translation>Nær er ikke en alarm. Ingen får besked. Har du brug for nogen? Tryk på Hjælp nu.</translation>
    </message>
</context>
<context>
    <name>CitizenPage</name>
    <message>
        <source>Citizen</source>
        <translation>Borger</translation>
    </message>
    <message>
        <source>No question</source>
        <translation>Intet spørgsmål</translation>
    </message>
    <message>
        <source>The citizen asks</source>
        <translation>Borge­ren spørger</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Tag over</translation>
    </message>
    <message>
        <source>Take over from %1</source>
        <translation>Tag over fra %1</translation>
    </message>
    <message>
        <source>Yes, I take it over</source>
        <translation>Ja, jeg tager over</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>Answer once more</source>
        <translation>Svar igen</translation>
    </message>
    <message>
        <source>Take it over?</source>
        <translation>Tag den over?</translation>
    </message>
    <message>
        <source>%1 has it. Talk to each other first, where you can.</source>
        <translation>%1 har den. Tal sammen først, hvis I kan.</translation>
    </message>
    <message>
        <source>Yes, I have it from now on</source>
        <translation>Ja, jeg har den fra nu af</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nej</translation>
    </message>
    <message>
        <source>No, I cannot</source>
        <translation>Nej, jeg kan ikke</translation>
    </message>
    <message>
        <source>Keep it myself</source>
        <translation>Behold den selv</translation>
    </message>
    <message>
        <source>Hand on</source>
        <translation>Giv videre</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>Svaret</translation>
    </message>
    <message>
        <source>Rather talk? The citizen&apos;s number stands in your own system.</source>
        <translation>Vil du hellere tale sammen? Borgerens nummer står i dit eget system.</translation>
    </message>
    <message>
        <source>The link does not say whose these numbers are. Ask the citizen.</source>
        <translation>Linket siger ikke, hvis tal det er. Spørg borgeren.</translation>
    </message>
</context>
<context>
    <name>ClinicianWords</name>
    <message>
        <source>Handed to you: say yes or no</source>
        <translation>Givet til dig: sig ja eller nej</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Over tid</translation>
    </message>
    <message>
        <source>Nobody has it</source>
        <translation>Ingen har den</translation>
    </message>
    <message>
        <source>You have it</source>
        <translation>Du har den</translation>
    </message>
    <message>
        <source>A colleague has it</source>
        <translation>En kollega har den</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>En kollega</translation>
    </message>
    <message>
        <source>a colleague</source>
        <translation>en kollega</translation>
    </message>
    <message>
        <source>Nobody has it.</source>
        <translation>Ingen har den.</translation>
    </message>
    <message>
        <source>%1 has it and asks you to take it over. Until you say yes, %1 has it.</source>
        <translation>%1 har den og beder dig tage over. Til du siger ja, har %1 den.</translation>
    </message>
    <message>
        <source>You have it.</source>
        <translation>Du har den.</translation>
    </message>
    <message>
        <source>You have it and have asked %1. Until %1 says yes, you have it.</source>
        <translation>Du har den og har spurgt %1. Til %1 siger ja, har du den.</translation>
    </message>
    <message>
        <source>%1 has it.</source>
        <translation>%1 har den.</translation>
    </message>
    <message>
        <source>%1 has it and has asked %2.</source>
        <translation>%1 har den og har spurgt %2.</translation>
    </message>
    <message>
        <source>No day was promised.</source>
        <translation>Ingen dag er lovet.</translation>
    </message>
    <message>
        <source>Was to be answered by %1.</source>
        <translation>Skulle være besvaret senest %1.</translation>
    </message>
    <message>
        <source>Answer by %1.</source>
        <translation>Svar senest %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n measure­ment(s).</source>
        <translation>
            <numerusform>%n måling.</numerusform>
            <numerusform>%n målinger.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent %1.</source>
        <translation>Sendt %1.</translation>
    </message>
    <message>
        <source>No question.</source>
        <translation>Intet spørgsmål.</translation>
    </message>
    <message>
        <source>Newest measure­ment: %1.</source>
        <translation>Nyeste måling: %1.</translation>
    </message>
    <message>
        <source>Born %1.</source>
        <translation>Født %1.</translation>
    </message>
    <message>
        <source>No measure­ments are shared now.</source>
        <translation>Ingen målinger bliver delt nu.</translation>
    </message>
    <message>
        <source>You have not looked before on this device. All is new.</source>
        <translation>Du har ikke set efter før på denne enhed. Alt er nyt.</translation>
    </message>
    <message>
        <source>Nothing new since you last looked, %1.</source>
        <translation>Intet nyt, siden du så efter sidst, %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n new or changed since you last looked, %1.</source>
        <translation>
            <numerusform>%n ny eller ændret, siden du så efter sidst, %1.</numerusform>
            <numerusform>%n nye eller ændrede, siden du så efter sidst, %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is what was in the link. There may be more that is not shared.</source>
        <translation>Det er, hvad der var i linket. Der kan være mere, som ikke er delt.</translation>
    </message>
    <message>
        <source>Wellbeing, own notes about the days and reasons for not measuring are never sent.</source>
        <translation>Trivsel, egne noter om dagene og grunde til ikke at måle bliver aldrig sendt.</translation>
    </message>
    <message>
        <source>Shared until %1, or until the citizen stops.</source>
        <translation>Delt til %1, eller til borgeren stopper.</translation>
    </message>
    <message numerus="yes">
        <source>%n measure­ment(s) cannot be read here for sure and are not shown. See them in your own system.</source>
        <translation>
            <numerusform>%n måling kan ikke læses sikkert her og bliver ikke vist. Se den i dit eget system.</numerusform>
            <numerusform>%n målinger kan ikke læses sikkert her og bliver ikke vist. Se dem i dit eget system.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 from a device</source>
        <comment>measurements</comment>
        <translation>%1 fra et apparat</translation>
    </message>
    <message>
        <source>%1 typed by the citizen</source>
        <comment>measurements</comment>
        <translation>%1 tastet af borgeren</translation>
    </message>
    <message>
        <source>%1 typed by a helper</source>
        <comment>measurements</comment>
        <translation>%1 tastet af en hjælper</translation>
    </message>
    <message>
        <source>%1 from an unknown source</source>
        <comment>measurements</comment>
        <translation>%1 fra en ukendt kilde</translation>
    </message>
    <message>
        <source>From a device</source>
        <translation>Fra et apparat</translation>
    </message>
    <message>
        <source>Typed by the citizen</source>
        <translation>Tastet af borgeren</translation>
    </message>
    <message>
        <source>Typed by a helper</source>
        <translation>Tastet af en hjælper</translation>
    </message>
    <message>
        <source>Typed by %1</source>
        <translation>Tastet af %1</translation>
    </message>
    <message>
        <source>Source unknown</source>
        <translation>Ukendt kilde</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>Af %1</translation>
    </message>
    <message>
        <source>There is no connection to the place&apos;s system. Try again, or call the citizen.</source>
        <translation>Der er ingen forbindelse til stedets system. Prøv igen, eller ring til borgeren.</translation>
    </message>
    <message>
        <source>Your log-in has run out. Log in again.</source>
        <translation>Dit login er udløbet. Log ind igen.</translation>
    </message>
    <message>
        <source>The place&apos;s system says no. Nothing was changed.</source>
        <translation>Stedets system siger nej. Intet er ændret.</translation>
    </message>
    <message>
        <source>Somebody else was quicker. See below how it stands now.</source>
        <translation>En anden var hurtigere. Se nedenfor, hvordan det står nu.</translation>
    </message>
    <message>
        <source>It is not there any more: the citizen may have taken it back.</source>
        <translation>Den er der ikke mere. Borgeren har måske taget den tilbage.</translation>
    </message>
    <message>
        <source>There is more than can be shown here. See it in your own system.</source>
        <translation>Der er mere, end der kan vises her. Se det i dit eget system.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>CPR %1</source>
        <translation>CPR %1</translation>
    </message>
    <message>
        <source>Answered lately</source>
        <translation>Besvaret for nylig</translation>
    </message>
    <message>
        <source>Answered%1.</source>
        <comment>%1: when</comment>
        <translation>Besvaret%1.</translation>
    </message>
    <message>
        <source>Answered%1 by %2.</source>
        <comment>%1: when</comment>
        <translation>Besvaret%1 af %2.</translation>
    </message>
</context>
<context>
    <name>CodePage</name>
    <message>
        <source>A new code</source>
        <translation>En ny kode</translation>
    </message>
    <message>
        <source>Lock Nær with a code</source>
        <translation>Lås Nær med en kode</translation>
    </message>
    <message>
        <source>Then only you can open it on this phone.</source>
        <translation>Så kan kun du åbne Nær på telefonen.</translation>
    </message>
    <message>
        <source>The code is saved.</source>
        <translation>Koden er gemt.</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Et øjeblik …</translation>
    </message>
    <message>
        <source>Save the code</source>
        <translation>Gem koden</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ikke nu</translation>
    </message>
    <message>
        <source>The code you have now</source>
        <translation>Den kode, du har nu</translation>
    </message>
    <message>
        <source>The new code</source>
        <translation>Den nye kode</translation>
    </message>
    <message>
        <source>Your code</source>
        <translation>Din kode</translation>
    </message>
    <message>
        <source>At least %1 digits or letters.</source>
        <translation>Mindst %1 cifre eller bogstaver.</translation>
    </message>
    <message>
        <source>The code once more</source>
        <translation>Koden en gang til</translation>
    </message>
    <message>
        <source>If you forget the code, nobody can open your data. We cannot either. Keep a paper copy of what matters.</source>
        <translation>Glemmer du koden, kan ingen åbne dine data. Det kan vi heller ikke. Gem det vigtige på papir.</translation>
    </message>
    <message>
        <source>Help now works without the code.</source>
        <translation>Hjælp nu virker uden koden.</translation>
    </message>
</context>
<context>
    <name>ConfirmCodePage</name>
    <message>
        <source>Your code once more</source>
        <translation>Din kode en gang til</translation>
    </message>
    <message>
        <source>We ask before your data leave the phone.</source>
        <translation>Vi spørger, før dine data forlader Nær.</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Et øjeblik …</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsæt</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ikke nu</translation>
    </message>
    <message>
        <source>Your code</source>
        <translation>Din kode</translation>
    </message>
</context>
<context>
    <name>ConsentsPage</name>
    <message>
        <source>What you have said yes to</source>
        <translation>Det, du har sagt ja til</translation>
    </message>
    <message>
        <source>You can stop at any time. It does not change your treatment.</source>
        <translation>Du kan altid stoppe. Det ændrer ikke din behandling.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop med at dele</translation>
    </message>
    <message>
        <source>Stop sharing with %1: %2</source>
        <translation>Stop med at dele med %1: %2</translation>
    </message>
    <message>
        <source>Nothing more is sent. What they have opened may stand in their records. That cannot be called back.</source>
        <translation>Der bliver ikke sendt mere. Vi beder dem se bort fra det, du har sendt. Det kan blive stående i deres journal.</translation>
    </message>
    <message>
        <source>Yes, stop</source>
        <translation>Ja, stop</translation>
    </message>
    <message>
        <source>No, go on</source>
        <translation>Nej, del fortsat</translation>
    </message>
    <message>
        <source>You can also call them and say stop.</source>
        <translation>Du kan også ringe til dem og sige stop.</translation>
    </message>
</context>
<context>
    <name>CorrectPage</name>
    <message>
        <source>Correct the number</source>
        <translation>Ret tallet</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Hvorfor?</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>Med dine egne ord</translation>
    </message>
    <message>
        <source>The old number is kept in the history.</source>
        <translation>Det gamle tal bliver i historikken.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Gem</translation>
    </message>
    <message>
        <source>Leave the number as it is</source>
        <translation>Lad tallet stå</translation>
    </message>
</context>
<context>
    <name>DangerCard</name>
    <message>
        <source>Danger to life</source>
        <translation>Fare for livet</translation>
    </message>
    <message>
        <source>Call 1-1-2</source>
        <translation>Ring 1-1-2</translation>
    </message>
</context>
<context>
    <name>DayPage</name>
    <message>
        <source>A day</source>
        <translation>En dag</translation>
    </message>
    <message>
        <source>Only you can see it.</source>
        <translation>Kun du kan se det.</translation>
    </message>
</context>
<context>
    <name>DaysPage</name>
    <message>
        <source>My days</source>
        <translation>Mine dage</translation>
    </message>
    <message>
        <source>There is room for calm and rough days. Only you can see them.</source>
        <translation>Her er plads til rolige og svære dage. Kun du kan se dem.</translation>
    </message>
    <message>
        <source>How is it right now?</source>
        <translation>Hvordan er det lige nu?</translation>
    </message>
    <message>
        <source>Nothing here yet. Your first day takes two presses.</source>
        <translation>Her er ikke noget endnu. Din første dag tager to tryk.</translation>
    </message>
    <message>
        <source>Show earlier days</source>
        <translation>Vis tidligere dage</translation>
    </message>
</context>
<context>
    <name>DetailsPage</name>
    <message>
        <source>Details</source>
        <translation>Detaljer</translation>
    </message>
    <message>
        <source>Only if you want.</source>
        <translation>Kun hvis du vil.</translation>
    </message>
    <message>
        <source>When did you measure?</source>
        <translation>Hvornår målte du?</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>Et andet tids­punkt</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>For example 23-11-2026</source>
        <translation>For eksempel 23-11-2026</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Klokkeslæt</translation>
    </message>
    <message>
        <source>For example 8.15</source>
        <translation>For eksempel 8.15</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>For example, what you had just done.</source>
        <translation>For eksempel, hvad du lige havde lavet.</translation>
    </message>
    <message>
        <source>Back to the number</source>
        <translation>Tilbage til tallet</translation>
    </message>
</context>
<context>
    <name>DevicePage</name>
    <message>
        <source>Forget the device</source>
        <translation>Glem apparatet</translation>
    </message>
    <message>
        <source>Start over when it does not work. Your numbers stay.</source>
        <translation>Begynd forfra, når det driller. Dine tal bliver.</translation>
    </message>
    <message>
        <source>Forget this device?</source>
        <translation>Vil du glemme apparatet?</translation>
    </message>
    <message>
        <source>Your numbers stay. You can add the device again.</source>
        <translation>Dine tal bliver. Du kan tilføje apparatet igen.</translation>
    </message>
    <message>
        <source>Yes, forget it</source>
        <translation>Ja, glem det</translation>
    </message>
    <message>
        <source>No, keep it</source>
        <translation>Nej, behold det</translation>
    </message>
    <message>
        <source>Does it not work? Type the number, or read it to the nurse on the phone.</source>
        <translation>Virker det ikke? Tast tallet, eller læs det op for syge­plejersken i telefonen.</translation>
    </message>
    <message>
        <source>Measure with it now</source>
        <translation>Mål med det nu</translation>
    </message>
    <message>
        <source>You are person %1 on the device</source>
        <translation>Du er person %1 på apparatet</translation>
    </message>
    <message>
        <source>Is that wrong? Press here, and we ask again.</source>
        <translation>Er det forkert? Tryk her, så spørger vi igen.</translation>
    </message>
</context>
<context>
    <name>DeviceWords</name>
    <message>
        <source>The number was damaged on its way. Measure again.</source>
        <translation>Tallet gik i stykker på vejen. Mål igen.</translation>
    </message>
    <message>
        <source>Nær does not know this kind of number. Type it instead.</source>
        <translation>Nær kender ikke den slags tal. Tast det i stedet.</translation>
    </message>
    <message>
        <source>It was something that Nær does not keep, as ketones. It is not saved.</source>
        <translation>Det var noget, som Nær ikke gemmer, for eksempel ketoner. Det er ikke gemt.</translation>
    </message>
    <message>
        <source>The device got no number. Measure again.</source>
        <translation>Apparatet fik ikke noget tal. Mål igen.</translation>
    </message>
    <message>
        <source>It is more than the device can measure. Measure again at once. Do you feel ill? Then call.</source>
        <translation>Det er mere, end apparatet kan måle. Mål igen med det samme. Har du det dårligt? Så ring.</translation>
    </message>
    <message>
        <source>It is less than the device can measure. Measure again at once. Do you feel ill? Then call.</source>
        <translation>Det er mindre, end apparatet kan måle. Mål igen med det samme. Har du det dårligt? Så ring.</translation>
    </message>
    <message>
        <source>The measurement did not succeed. Rest a little, and measure again.</source>
        <translation>Målingen lykkedes ikke. Hvil dig lidt, og mål igen.</translation>
    </message>
    <message>
        <source>The device was not done yet. Wait for its last number.</source>
        <translation>Apparatet var ikke færdigt. Vent på det sidste tal.</translation>
    </message>
    <message>
        <source>It was only a guess on the way. Wait for the last number.</source>
        <translation>Det var kun et foreløbigt tal. Vent på det sidste.</translation>
    </message>
    <message>
        <source>The device only shows an example. Switch it off and on, and measure.</source>
        <translation>Apparatet viser kun et eksempel. Sluk og tænd det, og mål.</translation>
    </message>
    <message>
        <source>The device tests itself. Wait a little, and measure.</source>
        <translation>Apparatet tester sig selv. Vent lidt, og mål.</translation>
    </message>
    <message>
        <source>The device is setting itself up. Wait a little, and measure.</source>
        <translation>Apparatet stiller sig ind. Vent lidt, og mål.</translation>
    </message>
    <message>
        <source>It was a test with control liquid, not your blood. It is not kept.</source>
        <translation>Det var en prøve med kontrolvæske, ikke dit blod. Den bliver ikke gemt.</translation>
    </message>
    <message>
        <source>The device does not trust its number. Measure again.</source>
        <translation>Apparatet stoler ikke på sit tal. Mål igen.</translation>
    </message>
    <message>
        <source>The device could not feel the skin. Put it on again, and measure.</source>
        <translation>Apparatet kunne ikke mærke huden. Sæt det på igen, og mål.</translation>
    </message>
    <message>
        <source>The device reports a fault. Look in its booklet, or type the number.</source>
        <translation>Apparatet melder en fejl. Se i vejledningen, eller tast tallet.</translation>
    </message>
    <message>
        <source>There was too little blood. Take a new strip.</source>
        <translation>Der var for lidt blod. Tag en ny strimmel.</translation>
    </message>
    <message>
        <source>The strip did not sit right. Take a new strip.</source>
        <translation>Strimlen sad forkert. Tag en ny strimmel.</translation>
    </message>
    <message>
        <source>The strip is not made for this meter. Look at the box.</source>
        <translation>Strimlen passer ikke til apparatet. Se på æsken.</translation>
    </message>
    <message>
        <source>The device is too warm. Let it cool down, and measure again.</source>
        <translation>Apparatet er for varmt. Lad det køle af, og mål igen.</translation>
    </message>
    <message>
        <source>The device is too cold. Let it get warm, and measure again.</source>
        <translation>Apparatet er for koldt. Lad det blive varmt, og mål igen.</translation>
    </message>
    <message>
        <source>The strip was taken out too early. Take a new strip.</source>
        <translation>Strimlen kom ud for tidligt. Tag en ny strimmel.</translation>
    </message>
    <message>
        <source>The number is not possible in a human being. Measure again.</source>
        <translation>Sådan et tal kan et menneske ikke have. Mål igen.</translation>
    </message>
    <message>
        <source>We cannot find the device. Switch it on, and have it close to the phone.</source>
        <translation>Vi kan ikke finde apparatet. Tænd det, og hav det tæt på telefonen.</translation>
    </message>
    <message>
        <source>The device did not say yes. Try again. Does it still not work? Forget it, and start over.</source>
        <translation>Apparatet sagde ikke ja. Prøv igen. Virker det stadig ikke? Glem apparatet, og begynd forfra.</translation>
    </message>
    <message>
        <source>Nær does not know this device. You can type the number instead.</source>
        <translation>Nær kender ikke det apparat. Du kan taste tallet i stedet.</translation>
    </message>
    <message>
        <source>The device stopped answering. Switch it off and on, and try again.</source>
        <translation>Apparatet holdt op med at svare. Sluk og tænd det, og prøv igen.</translation>
    </message>
    <message>
        <source>Bluetooth is off. Switch it on, and try again.</source>
        <translation>Bluetooth er slukket. Tænd det, og prøv igen.</translation>
    </message>
    <message>
        <source>There is no Bluetooth here. You can type the number instead.</source>
        <translation>Der er ikke Bluetooth her. Du kan taste tallet i stedet.</translation>
    </message>
    <message>
        <source>Nær may not use Bluetooth. You can allow it in the settings of the phone, or type the number.</source>
        <translation>Nær må ikke bruge Bluetooth. Du kan give lov i telefonens indstillinger eller taste tallet.</translation>
    </message>
    <message>
        <source>It is much lower than you usually are.</source>
        <translation>Det er meget lavere, end du plejer.</translation>
    </message>
    <message>
        <source>It is much higher than you usually are.</source>
        <translation>Det er meget højere, end du plejer.</translation>
    </message>
    <message>
        <source>The two numbers lie unusually close or far apart.</source>
        <translation>De to tal ligger usædvanligt tæt eller langt fra hinanden.</translation>
    </message>
    <message>
        <source>The device was not sure of it.</source>
        <translation>Apparatet var ikke sikkert på det.</translation>
    </message>
    <message>
        <source>There were numbers of several people in the device.</source>
        <translation>Der var tal fra flere mennesker i apparatet.</translation>
    </message>
    <message>
        <source>The device has several people. It says this is person %1.</source>
        <translation>Apparatet bruges af flere. Det siger, at det her er person %1.</translation>
    </message>
    <message>
        <source>The device has several people.</source>
        <translation>Apparatet bruges af flere.</translation>
    </message>
    <message>
        <source>It is an unusual number. We only ask to be sure.</source>
        <translation>Det er et usædvanligt tal. Vi spørger kun for en sikkerheds skyld.</translation>
    </message>
    <message>
        <source>You moved while it measured.</source>
        <translation>Du bevægede dig, mens det målte.</translation>
    </message>
    <message>
        <source>The cuff sat too loose.</source>
        <translation>Manchetten sad for løst.</translation>
    </message>
    <message>
        <source>The device noted an uneven pulse.</source>
        <translation>Apparatet bemærkede en ujævn puls.</translation>
    </message>
    <message>
        <source>The arm did not lie right.</source>
        <translation>Armen lå ikke rigtigt.</translation>
    </message>
    <message>
        <source>It may be more than the device can show.</source>
        <translation>Det kan være mere, end apparatet kan vise.</translation>
    </message>
    <message>
        <source>It may be less than the device can show.</source>
        <translation>Det kan være mindre, end apparatet kan vise.</translation>
    </message>
    <message>
        <source>The device did not know the time. It is the time your number came.</source>
        <translation>Apparatet kendte ikke klokken. Vi skriver, hvornår tallet kom.</translation>
    </message>
    <message>
        <source>Blood pressure meter</source>
        <translation>Blod­tryks­apparat</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Vægt</translation>
    </message>
    <message>
        <source>Oxygen meter</source>
        <translation>Iltmåler</translation>
    </message>
    <message>
        <source>Blood sugar meter</source>
        <translation>Blod­sukker­apparat</translation>
    </message>
    <message>
        <source>Thermo­meter</source>
        <translation>Termo­meter</translation>
    </message>
    <message>
        <source>Have it close to this phone.</source>
        <translation>Hav det tæt på telefonen.</translation>
    </message>
    <message>
        <source>Switch it on. Hold the Bluetooth button down until the sign blinks.</source>
        <translation>Tænd det. Hold Bluetooth-knappen nede, til tegnet blinker.</translation>
    </message>
    <message>
        <source>Step on the scale for a moment.</source>
        <translation>Stil dig kort op på vægten.</translation>
    </message>
    <message>
        <source>Or press the button under it.</source>
        <translation>Eller tryk på knappen under den.</translation>
    </message>
    <message>
        <source>Switch it on, and put it on a finger.</source>
        <translation>Tænd den, og sæt den på en finger.</translation>
    </message>
    <message>
        <source>Switch it on. Find “Bluetooth” or “Pair” in its menu.</source>
        <translation>Tænd det. Find ”Bluetooth” eller ”Par” i menuen.</translation>
    </message>
    <message>
        <source>It may show six digits. You are asked for them here.</source>
        <translation>Måske viser det seks cifre. Vi spørger efter dem her.</translation>
    </message>
    <message>
        <source>Switch it on.</source>
        <translation>Tænd det.</translation>
    </message>
    <message>
        <source>Sit still for 5 minutes. Put the cuff on the bare arm.</source>
        <translation>Sid stille i 5 minutter. Sæt manchetten på den bare arm.</translation>
    </message>
    <message>
        <source>Press start on the meter.</source>
        <translation>Tryk start på apparatet.</translation>
    </message>
    <message>
        <source>Do not talk while it measures.</source>
        <translation>Tal ikke, mens det måler.</translation>
    </message>
    <message>
        <source>Step on the scale.</source>
        <translation>Stil dig op på vægten.</translation>
    </message>
    <message>
        <source>Stand still until the number stands still.</source>
        <translation>Stå stille, til tallet står stille.</translation>
    </message>
    <message>
        <source>Put the meter on a warm finger without nail polish.</source>
        <translation>Sæt måleren på en varm finger uden neglelak.</translation>
    </message>
    <message>
        <source>Hold the hand still.</source>
        <translation>Hold hånden stille.</translation>
    </message>
    <message>
        <source>Measure as you usually do.</source>
        <translation>Mål, som du plejer.</translation>
    </message>
    <message>
        <source>Switch the meter on again, so that it can send.</source>
        <translation>Tænd apparatet igen, så det kan sende.</translation>
    </message>
    <message>
        <source>Measure as you usually do, and wait for the beep.</source>
        <translation>Mål, som du plejer, og vent på bippet.</translation>
    </message>
    <message>
        <source>Change the battery soon: %1.</source>
        <translation>Skift snart batteri: %1.</translation>
    </message>
    <message>
        <source>Battery %1.</source>
        <translation>Batteri %1.</translation>
    </message>
    <message>
        <source>Has not sent anything yet.</source>
        <translation>Har ikke sendt noget endnu.</translation>
    </message>
    <message numerus="yes">
        <source>Has not been heard for %n day(s).</source>
        <translation>
            <numerusform>Har været stille i %n dag.</numerusform>
            <numerusform>Har været stille i %n dage.</numerusform>
        </translation>
    </message>
    <message>
        <source>Last seen %1.</source>
        <translation>Sidst set %1.</translation>
    </message>
    <message>
        <source>The clock of the device was never set. We use the time your number came.</source>
        <translation>Apparatets ur er aldrig stillet. Vi skriver, hvornår tallet kom.</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minut</numerusform>
            <numerusform>%n minutter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n timer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n dag</numerusform>
            <numerusform>%n dage</numerusform>
        </translation>
    </message>
    <message>
        <source>Is there no such button? Then measure once.</source>
        <translation>Er der ingen knap? Så tag én måling.</translation>
    </message>
    <message>
        <source>The connection was cut off. What came is saved. Try again, and the rest follows.</source>
        <translation>Forbindelsen blev afbrudt. Det, der kom, er gemt. Prøv igen, så kommer resten.</translation>
    </message>
    <message>
        <source>The clock of the device is one hour ahead.</source>
        <translation>Apparatets ur går en time foran.</translation>
    </message>
    <message>
        <source>The clock of the device is one hour behind.</source>
        <translation>Apparatets ur går en time bagud.</translation>
    </message>
    <message>
        <source>The clock of the device is %1 ahead.</source>
        <translation>Apparatets ur går %1 foran.</translation>
    </message>
    <message>
        <source>The clock of the device is %1 behind.</source>
        <translation>Apparatets ur går %1 bagud.</translation>
    </message>
    <message>
        <source>It is the first number from the scale. Others may have stood on it.</source>
        <translation>Det er det første tal fra vægten. Andre kan have stået på den.</translation>
    </message>
    <message>
        <source>The clocks went back that night, so the hour came twice. We took the first.</source>
        <translation>Uret blev stillet tilbage den nat, så timen kom to gange. Vi har valgt den første.</translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>My devices</source>
        <translation>Mine apparater</translation>
    </message>
    <message>
        <source>A device sends its number by itself. You can always type instead.</source>
        <translation>Et apparat sender selv tallet. Du kan altid taste i stedet.</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) wait for your answer.</source>
        <translation>
            <numerusform>%n tal venter på dit svar.</numerusform>
            <numerusform>%n tal venter på dit svar.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no device here yet.</source>
        <translation>Her er ikke noget apparat endnu.</translation>
    </message>
    <message>
        <source>Would you like help with it? Your clinic or the library can do it with you.</source>
        <translation>Vil du have hjælp til det? Din klinik eller biblioteket kan gøre det sammen med dig.</translation>
    </message>
    <message>
        <source>Add a device</source>
        <translation>Tilføj et apparat</translation>
    </message>
    <message>
        <source>Is this yours?</source>
        <translation>Er det dit?</translation>
    </message>
</context>
<context>
    <name>DoubtPage</name>
    <message>
        <source>Is it right?</source>
        <translation>Er det rigtigt?</translation>
    </message>
    <message>
        <source>Look at the meter again.</source>
        <translation>Se på måleren igen.</translation>
    </message>
    <message>
        <source>Chest pain, or cannot breathe?</source>
        <translation>Har du ondt i brystet, eller kan du ikke få vejret?</translation>
    </message>
    <message>
        <source>Not sure? Press Help now, and talk to someone.</source>
        <translation>Er du i tvivl? Tryk på Hjælp nu, og tal med nogen.</translation>
    </message>
    <message>
        <source>Change the number</source>
        <translation>Ret tallet</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>Det passer</translation>
    </message>
</context>
<context>
    <name>EntryFields</name>
    <message>
        <source>Does the meter show that? Chest pain, or cannot breathe? Call 1-1-2.</source>
        <translation>Viser måleren det? Har du ondt i brystet, eller kan du ikke få vejret? Ring 1-1-2.</translation>
    </message>
</context>
<context>
    <name>EntryPage</name>
    <message>
        <source>Next</source>
        <translation>Videre</translation>
    </message>
    <message>
        <source>Add a detail</source>
        <translation>Tilføj en detalje</translation>
    </message>
    <message>
        <source>Another time, a note. Only if you want.</source>
        <translation>Et andet tidspunkt, en note. Kun hvis du vil.</translation>
    </message>
    <message>
        <source>Measure with guidance</source>
        <translation>Mål med hjælp</translation>
    </message>
    <message>
        <source>Rest first, then 3 readings. About 9 minutes.</source>
        <translation>Først hvile, så 3 målinger. Cirka 9 minutter.</translation>
    </message>
    <message>
        <source>How do I measure?</source>
        <translation>Hvordan måler jeg?</translation>
    </message>
    <message>
        <source>Three steps.</source>
        <translation>Tre trin.</translation>
    </message>
    <message>
        <source>I cannot measure now</source>
        <translation>Jeg kan ikke måle nu</translation>
    </message>
    <message>
        <source>That is fine. Say why, if you want.</source>
        <translation>Det er helt i orden. Skriv hvorfor, hvis du vil.</translation>
    </message>
    <message>
        <source>You have begun to say why. Go on here.</source>
        <translation>Du er begyndt at skrive hvorfor. Fortsæt her.</translation>
    </message>
    <message>
        <source>Measure with a device</source>
        <translation>Mål med et apparat</translation>
    </message>
    <message>
        <source>Then the number comes by itself.</source>
        <translation>Så kommer tallet af sig selv.</translation>
    </message>
</context>
<context>
    <name>FindDevicePage</name>
    <message>
        <source>Choose yours when it is there.</source>
        <translation>Vælg dit, når det er der.</translation>
    </message>
    <message>
        <source>Is this yours? Press here.</source>
        <translation>Er det dit? Tryk her.</translation>
    </message>
    <message>
        <source>We are still looking.</source>
        <translation>Vi leder stadig.</translation>
    </message>
    <message>
        <source>We are looking for it. Do this meanwhile:</source>
        <translation>Vi leder efter det. Gør det her imens:</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Prøv igen</translation>
    </message>
    <message>
        <source>A device is there.</source>
        <translation>Der er et apparat.</translation>
    </message>
    <message>
        <source>Type the number instead</source>
        <translation>Tast tallet i stedet</translation>
    </message>
    <message>
        <source>Or read it to the nurse on the phone.</source>
        <translation>Eller læs det op for syge­plejersken i telefonen.</translation>
    </message>
</context>
<context>
    <name>FollowPage</name>
    <message>
        <source>What will you follow?</source>
        <translation>Hvad vil du følge?</translation>
    </message>
    <message>
        <source>Tick all you want. You can change it later.</source>
        <translation>Vælg så mange, du vil. Du kan ændre det senere.</translation>
    </message>
    <message>
        <source>Press one, and write your first number.</source>
        <translation>Tryk på én, og skriv dit første tal.</translation>
    </message>
    <message>
        <source>Follow nothing yet</source>
        <translation>Følg ikke noget endnu</translation>
    </message>
    <message>
        <source>Follow these</source>
        <translation>Følg dem</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ikke nu</translation>
    </message>
    <message>
        <source>Choose only one</source>
        <translation>Vælg kun én</translation>
    </message>
    <message>
        <source>Choose several</source>
        <translation>Vælg flere</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Vis flere</translation>
    </message>
    <message>
        <source>Rather on paper? Write the day, the time and the number.</source>
        <translation>Hellere på papir? Skriv dag, tid og tal.</translation>
    </message>
    <message>
        <source>How I am</source>
        <translation>Hvordan jeg har det</translation>
    </message>
    <message>
        <source>Two presses. Only you can see it.</source>
        <translation>To tryk. Kun du kan se det.</translation>
    </message>
</context>
<context>
    <name>GuidedPage</name>
    <message>
        <source>The time is up. Press the button, and measure.</source>
        <translation>Tiden er gået. Tryk på knappen, og mål.</translation>
    </message>
    <message>
        <source>Sit still with your feet on the floor. Do not talk.</source>
        <translation>Sid stille med fødderne på gulvet. Tal ikke.</translation>
    </message>
    <message>
        <source>Leave the cuff on. Sit still, and breathe calmly.</source>
        <translation>Lad manchetten sidde. Sid stille, og træk vejret roligt.</translation>
    </message>
    <message>
        <source>Until now</source>
        <translation>Indtil nu</translation>
    </message>
    <message>
        <source>Two readings are enough today</source>
        <translation>To målinger er nok i dag</translation>
    </message>
    <message>
        <source>The mean of those that count</source>
        <translation>Gennemsnit af dem, der tæller</translation>
    </message>
    <message>
        <source>The readings</source>
        <translation>Målin­gerne</translation>
    </message>
    <message>
        <source>Measure now</source>
        <translation>Mål nu</translation>
    </message>
    <message>
        <source>Measure without waiting</source>
        <translation>Mål uden at vente</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Videre</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Gem</translation>
    </message>
    <message>
        <source>Measure all of them again</source>
        <translation>Mål dem alle igen</translation>
    </message>
</context>
<context>
    <name>HandOnPage</name>
    <message>
        <source>Hand on to</source>
        <translation>Giv videre til</translation>
    </message>
    <message>
        <source>It is about %1. You have it until they say yes. The citizen sees both names.</source>
        <translation>Det gælder %1. Du har den, til kollegaen siger ja. Borgeren ser begge navne.</translation>
    </message>
</context>
<context>
    <name>HelpNowPage</name>
    <message>
        <source>Help now</source>
        <translation>Hjælp nu</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>This device cannot call. Dial %1 on a phone.</source>
        <translation>Denne enhed kan ikke ringe. Ring %1 på en telefon.</translation>
    </message>
    <message>
        <source>These numbers were last checked on %1. They may have changed. 1-1-2 always works.</source>
        <translation>Numrene er sidst set efter den %1. De kan være ændret. 1-1-2 virker altid.</translation>
    </message>
    <message>
        <source>You can call</source>
        <translation>Du kan ringe til</translation>
    </message>
    <message>
        <source>Your own doctor</source>
        <translation>Din egen læge</translation>
    </message>
    <message>
        <source>No answer? Try the next one. You are not a bother.</source>
        <translation>Svarer de ikke? Prøv den næste. Du er ikke til besvær.</translation>
    </message>
    <message>
        <source>What do I say?</source>
        <translation>Hvad siger jeg?</translation>
    </message>
    <message>
        <source>Words for the call. You can show them to a neighbour.</source>
        <translation>Ord til opkaldet. Du kan vise dem til en nabo.</translation>
    </message>
    <message>
        <source>Numbers checked on %1. This page works without internet.</source>
        <translation>Numrene er set efter den %1. Siden virker uden internet.</translation>
    </message>
    <message>
        <source>Is it a danger to life?</source>
        <translation>Er det livs­fare?</translation>
    </message>
    <message>
        <source>Also if you are about to harm yourself.</source>
        <translation>Også hvis du er ved at gøre skade på dig selv.</translation>
    </message>
</context>
<context>
    <name>HelpPill</name>
    <message>
        <source>Help now</source>
        <translation>Hjælp nu</translation>
    </message>
</context>
<context>
    <name>HowToPage</name>
    <message>
        <source>How to measure</source>
        <translation>Sådan gør du</translation>
    </message>
    <message>
        <source>Would you like someone to show you? Ask your doctor or nurse.</source>
        <translation>Vil du have nogen til at vise dig det? Spørg din læge eller syge­plejerske.</translation>
    </message>
    <message>
        <source>I am ready</source>
        <translation>Jeg er klar</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Bring numbers in</source>
        <translation>Hent tal ind</translation>
    </message>
    <message>
        <source>We look first. Nothing is saved until you say so.</source>
        <translation>Vi kigger først i filen. Intet bliver gemt, før du trykker på Gem.</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Et øjeblik …</translation>
    </message>
    <message>
        <source>Look at the file</source>
        <translation>Se på filen</translation>
    </message>
    <message>
        <source>Save all</source>
        <translation>Gem alle</translation>
    </message>
    <message>
        <source>Save the good ones</source>
        <translation>Gem dem, vi kan læse</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>Gem ikke</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Færdig</translation>
    </message>
    <message>
        <source>Where is the file?</source>
        <translation>Hvor er filen?</translation>
    </message>
    <message>
        <source>For example ~/numbers.csv</source>
        <translation>For eksempel ~/tal.csv</translation>
    </message>
    <message>
        <source>This is in the file</source>
        <translation>I filen er der</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>Nye: %1</translation>
    </message>
    <message>
        <source>Here already: %1</source>
        <translation>Er her allerede: %1</translation>
    </message>
    <message>
        <source>Cannot be read: %1</source>
        <translation>Kan ikke læses: %1</translation>
    </message>
    <message>
        <source>Unusual, look at them later: %1</source>
        <translation>Usædvan­lige, se på dem senere: %1</translation>
    </message>
    <message>
        <source>These lines are left out</source>
        <translation>De her tal kommer ikke med</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>Taken out before, left out: %1</source>
        <translation>Taget ud før, kommer ikke med: %1</translation>
    </message>
    <message>
        <source>The file is about %1. Is that you? If not, do not save it.</source>
        <translation>Filen handler om %1. Er det dig? Hvis ikke, så gem den ikke.</translation>
    </message>
</context>
<context>
    <name>InboxPage</name>
    <message>
        <source>Until you answer, they are in none of your curves, and nobody else sees them.</source>
        <translation>Indtil du svarer, er de ikke på dine kurver, og ingen andre ser dem.</translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translation>Der er ikke noget, der venter på dig.</translation>
    </message>
    <message>
        <source>Yes, it is mine</source>
        <translation>Ja, det er mit</translation>
    </message>
    <message>
        <source>I do not know</source>
        <translation>Jeg ved det ikke</translation>
    </message>
    <message>
        <source>In doubt? Your nurse can look at it with you.</source>
        <translation>I tvivl? Din syge­plejerske kan se på det sammen med dig.</translation>
    </message>
    <message>
        <source>No, it is not mine</source>
        <translation>Nej, det er ikke mit</translation>
    </message>
    <message>
        <source>Is this yours?</source>
        <translation>Er det dit?</translation>
    </message>
    <message>
        <source>Chest pain, or cannot breathe?</source>
        <translation>Har du ondt i brystet, eller kan du ikke få vejret?</translation>
    </message>
    <message>
        <source>Nær is not an alarm. Do you feel ill, or are you worried? Call your doctor. Closed? Call the out-of-hours doctor.</source>
        <translation>Nær er ikke en alarm. Har du det dårligt, eller er du urolig? Ring til din læge. Er der lukket? Ring til lægevagten.</translation>
    </message>
</context>
<context>
    <name>JournalPage</name>
    <message>
        <source>What happened here</source>
        <translation>Hvad der er sket her</translation>
    </message>
    <message>
        <source>Do you see something you did not do? Change your code.</source>
        <translation>Ser du noget, du ikke har gjort? Skift din kode.</translation>
    </message>
    <message>
        <source>Do you see something you did not do? You can choose a code under Settings.</source>
        <translation>Ser du noget, du ikke har gjort? Du kan vælge en kode under Indstil­linger.</translation>
    </message>
</context>
<context>
    <name>JournalWords</name>
    <message>
        <source>Your data got their place on this phone.</source>
        <translation>Dine data fik plads på telefonen.</translation>
    </message>
    <message>
        <source>The code was chosen or changed.</source>
        <translation>Koden blev valgt eller skiftet.</translation>
    </message>
    <message>
        <source>A file was made (%1).</source>
        <translation>Der blev lavet en fil (%1).</translation>
    </message>
    <message>
        <source>A file could not be made (%1).</source>
        <translation>En fil kunne ikke laves (%1).</translation>
    </message>
    <message>
        <source>Measure­ments were brought in: %1.</source>
        <translation>Tal blev hentet ind: %1.</translation>
    </message>
    <message>
        <source>You were told that something may be missing.</source>
        <translation>Du fik at vide, at noget kan mangle.</translation>
    </message>
    <message>
        <source>Something else: %1.</source>
        <translation>Noget andet: %1.</translation>
    </message>
    <message>
        <source>Somebody you can share with was added.</source>
        <translation>Der kom en til, du kan dele med.</translation>
    </message>
    <message>
        <source>Somebody you could share with was taken off.</source>
        <translation>En, du kunne dele med, er taget af.</translation>
    </message>
    <message>
        <source>You logged in with somebody you share with.</source>
        <translation>Du loggede ind hos en, du deler med.</translation>
    </message>
    <message>
        <source>You said yes to sharing.</source>
        <translation>Du sagde ja til at dele.</translation>
    </message>
    <message>
        <source>You stopped sharing.</source>
        <translation>Du stoppede med at dele.</translation>
    </message>
    <message>
        <source>You shared measure­ments.</source>
        <translation>Du delte målinger.</translation>
    </message>
    <message>
        <source>You took back what you had shared.</source>
        <translation>Du tog det tilbage, du havde delt.</translation>
    </message>
    <message>
        <source>You made a link that shares measure­ments.</source>
        <translation>Du lavede et link, der deler målinger.</translation>
    </message>
    <message>
        <source>What a link of yours shares was brought up to date.</source>
        <translation>Det, et af dine links deler, blev opdateret.</translation>
    </message>
    <message>
        <source>You withdrew a link.</source>
        <translation>Du trak et link tilbage.</translation>
    </message>
    <message>
        <source>A link of yours came to its end.</source>
        <translation>Et af dine links er udløbet.</translation>
    </message>
    <message>
        <source>A professional logged in here.</source>
        <translation>En fagperson loggede ind her.</translation>
    </message>
    <message>
        <source>A professional logged out here.</source>
        <translation>En fagperson loggede ud her.</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Number keys</source>
        <translation>Taltaster</translation>
    </message>
    <message>
        <source>Slash</source>
        <translation>Skråstreg</translation>
    </message>
    <message>
        <source>Decimal point</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>Delete last digit</source>
        <translation>Slet sidste ciffer</translation>
    </message>
</context>
<context>
    <name>KindWords</name>
    <message>
        <source>What does the blood pressure meter show?</source>
        <translation>Hvad viser blod­tryks­måleren?</translation>
    </message>
    <message>
        <source>What is your pulse?</source>
        <translation>Hvad er din puls?</translation>
    </message>
    <message>
        <source>What does the scale show?</source>
        <translation>Hvad viser vægten?</translation>
    </message>
    <message>
        <source>What does the oxygen meter show?</source>
        <translation>Hvad viser ilt­måleren?</translation>
    </message>
    <message>
        <source>What does the thermo­meter show?</source>
        <translation>Hvad viser termo­meteret?</translation>
    </message>
    <message>
        <source>What is your blood sugar?</source>
        <translation>Hvad er dit blod­sukker?</translation>
    </message>
    <message>
        <source>What is your FEV1?</source>
        <translation>Hvad er din FEV1?</translation>
    </message>
    <message>
        <source>What is your peak flow?</source>
        <translation>Hvad er dit peak flow?</translation>
    </message>
    <message>
        <source>How many breaths in a minute?</source>
        <translation>Hvor mange vejrtræk­ninger i minuttet?</translation>
    </message>
    <message>
        <source>How tall are you?</source>
        <translation>Hvor høj er du?</translation>
    </message>
    <message>
        <source>How many steps that day?</source>
        <translation>Hvor mange skridt den dag?</translation>
    </message>
    <message>
        <source>Sit down, and rest for 5 minutes.</source>
        <translation>Sæt dig, og hvil i 5 minutter.</translation>
    </message>
    <message>
        <source>Rest for 5 minutes. No coffee or smoking for 30 minutes before.</source>
        <translation>Hvil i 5 minutter. Ingen kaffe eller rygning 30 minutter før.</translation>
    </message>
    <message>
        <source>Lean back, feet on the floor. Let the arm lie on the table. Use the same arm each time.</source>
        <translation>Læn dig tilbage med fødderne på gulvet. Lad armen ligge på bordet. Brug samme arm hver gang.</translation>
    </message>
    <message>
        <source>Put the cuff on the bare arm. Sit still, and do not talk.</source>
        <translation>Sæt manchetten på den bare arm. Sid stille, og tal ikke.</translation>
    </message>
    <message>
        <source>Lay two fingers on the wrist, below the thumb.</source>
        <translation>Læg to fingre på håndleddet under tommel­fingeren.</translation>
    </message>
    <message>
        <source>Count the beats for one minute. Or read them on your meter.</source>
        <translation>Tæl slagene i et minut. Eller læs dem på din måler.</translation>
    </message>
    <message>
        <source>Weigh yourself in the morning, before you eat.</source>
        <translation>Vej dig om morgenen, før du spiser.</translation>
    </message>
    <message>
        <source>Wear about the same each time.</source>
        <translation>Hav nogenlunde det samme tøj på hver gang.</translation>
    </message>
    <message>
        <source>Stand still until the number stands still.</source>
        <translation>Stå stille, til tallet står stille.</translation>
    </message>
    <message>
        <source>Put the meter on a warm finger without nail polish.</source>
        <translation>Sæt måleren på en varm finger uden neglelak.</translation>
    </message>
    <message>
        <source>Hold the hand still until the number stands still.</source>
        <translation>Hold hånden stille, til tallet står stille.</translation>
    </message>
    <message>
        <source>Wait a little after a bath or a walk.</source>
        <translation>Vent lidt efter et bad eller en gåtur.</translation>
    </message>
    <message>
        <source>Measure in the same place each time.</source>
        <translation>Mål det samme sted hver gang.</translation>
    </message>
    <message>
        <source>Wait for the sound, and read the number.</source>
        <translation>Vent på lyden, og læs tallet.</translation>
    </message>
    <message>
        <source>Wash your hands in warm water, and dry them.</source>
        <translation>Vask hænder i varmt vand, og tør dem.</translation>
    </message>
    <message>
        <source>Prick the side of a fingertip.</source>
        <translation>Prik på siden af en finger­spids.</translation>
    </message>
    <message>
        <source>Put the drop on the strip, and read the number.</source>
        <translation>Sæt dråben på strimlen, og læs tallet.</translation>
    </message>
    <message>
        <source>Do it 3 times, and write the highest number.</source>
        <translation>Gør det 3 gange, og skriv det højeste tal.</translation>
    </message>
    <message>
        <source>Sit up straight, and breathe in as deep as you can.</source>
        <translation>Sid ret op, og træk vejret så dybt, du kan.</translation>
    </message>
    <message>
        <source>Close your lips round the tube. Blow hard and long.</source>
        <translation>Luk læberne om røret. Pust hårdt og længe.</translation>
    </message>
    <message>
        <source>Stand up, and set the pointer to zero.</source>
        <translation>Rejs dig op, og stil viseren på nul.</translation>
    </message>
    <message>
        <source>Breathe in deep. Blow as hard and fast as you can.</source>
        <translation>Træk vejret dybt. Pust så hårdt og hurtigt, du kan.</translation>
    </message>
    <message>
        <source>Lay a hand on your stomach. Up and down is one breath.</source>
        <translation>Læg en hånd på maven. Op og ned er én vejr­trækning.</translation>
    </message>
    <message>
        <source>Count for one minute.</source>
        <translation>Tæl i et minut.</translation>
    </message>
    <message>
        <source>Take off your shoes. Stand with your heels against the wall.</source>
        <translation>Tag skoene af. Stå med hælene mod væggen.</translation>
    </message>
    <message>
        <source>Look straight ahead, with a book flat on your head.</source>
        <translation>Se lige frem med en bog fladt på hovedet.</translation>
    </message>
    <message>
        <source>Mark the wall, and measure from the floor.</source>
        <translation>Sæt et mærke på væggen, og mål fra gulvet.</translation>
    </message>
    <message>
        <source>Look in the evening, when the day is over.</source>
        <translation>Se efter om aftenen, når dagen er gået.</translation>
    </message>
    <message>
        <source>Read the step counter or the phone.</source>
        <translation>Læs på skridt­tælleren eller telefonen.</translation>
    </message>
    <message>
        <source>Write the steps of the whole day.</source>
        <translation>Skriv skridtene for hele dagen.</translation>
    </message>
</context>
<context>
    <name>KindsPage</name>
    <message>
        <source>What do you want to measure?</source>
        <translation>Hvad vil du måle?</translation>
    </message>
    <message>
        <source>Would you rather write on paper? That is fine. Type the numbers here later, or bring the paper.</source>
        <translation>Vil du hellere skrive på papir? Det er helt fint. Skriv tallene her senere, eller tag papiret med.</translation>
    </message>
    <message>
        <source>Begun, and not saved yet. Go on here.</source>
        <translation>Begyndt, men ikke gemt endnu. Fortsæt her.</translation>
    </message>
</context>
<context>
    <name>LanguageChoice</name>
    <message>
        <source>Language</source>
        <translation>Sprog</translation>
    </message>
</context>
<context>
    <name>LinkPage</name>
    <message>
        <source>Your link</source>
        <translation>Dit link</translation>
    </message>
    <message>
        <source>The link as a square. The other points a camera at it.</source>
        <translation>Linket som en QR-kode. Den anden peger et kamera på den.</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>Som tekst</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiér</translation>
    </message>
    <message>
        <source>End the link</source>
        <translation>Luk linket</translation>
    </message>
    <message>
        <source>Then nobody can open it any more.</source>
        <translation>Så kan ingen åbne det mere.</translation>
    </message>
    <message>
        <source>End the link?</source>
        <translation>Vil du lukke linket?</translation>
    </message>
    <message>
        <source>Whoever has opened it may have kept a copy. That cannot be called back.</source>
        <translation>Den, der har åbnet det, kan have gemt en kopi. Den kan vi ikke slette.</translation>
    </message>
    <message>
        <source>Yes, end it</source>
        <translation>Ja, luk det</translation>
    </message>
    <message>
        <source>No, let it be</source>
        <translation>Nej, lad det være</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Færdig</translation>
    </message>
</context>
<context>
    <name>LinkWords</name>
    <message>
        <source>All your numbers</source>
        <translation>Alle dine tal</translation>
    </message>
    <message>
        <source>It ends by itself %1.</source>
        <translation>Det lukker af sig selv %1.</translation>
    </message>
    <message>
        <source>Ended.</source>
        <translation>Lukket.</translation>
    </message>
    <message>
        <source>It is being made.</source>
        <translation>Det er ved at blive lavet.</translation>
    </message>
    <message>
        <source>Works until %1.</source>
        <translation>Virker til %1.</translation>
    </message>
    <message>
        <source>Works.</source>
        <translation>Virker.</translation>
    </message>
    <message>
        <source>You have ended it. What lies at the host is taken away when there is a connection.</source>
        <translation>Du har lukket det. Det, der ligger på nettet, bliver fjernet, når du har net igen.</translation>
    </message>
    <message>
        <source>It has ended. Nobody can open it any more. Whoever opened it may have kept a copy.</source>
        <translation>Det er lukket. Ingen kan åbne det mere. Den, der har åbnet det, kan have gemt en kopi.</translation>
    </message>
    <message>
        <source>It is being made. It works when there has been a connection.</source>
        <translation>Det er ved at blive lavet. Det virker, når du har haft net.</translation>
    </message>
    <message>
        <source>Whoever has it and the passcode can read your numbers. Say the passcode, do not write it beside the link.</source>
        <translation>Den, der har linket og koden, kan læse dine tal. Sig koden højt. Skriv den ikke sammen med linket.</translation>
    </message>
    <message>
        <source>Whoever has it can read your numbers. Give it only to whom you trust.</source>
        <translation>Den, der har linket, kan læse dine tal. Giv det kun til en, du stoler på.</translation>
    </message>
</context>
<context>
    <name>LinksPage</name>
    <message>
        <source>Links</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>A link lets somebody see your numbers without Nær, as when you are on holiday and meet a new doctor.</source>
        <translation>Med et link kan en anden se dine tal uden Nær. For eksempel en ny læge, når du er på ferie.</translation>
    </message>
    <message>
        <source>You have made no link yet.</source>
        <translation>Du har ikke lavet et link endnu.</translation>
    </message>
    <message>
        <source>You can also show your phone, or take a page on paper with you.</source>
        <translation>Du kan også vise din telefon eller tage en side med på papir.</translation>
    </message>
    <message>
        <source>Make a link</source>
        <translation>Lav et link</translation>
    </message>
</context>
<context>
    <name>LookChoice</name>
    <message>
        <source>Like the phone</source>
        <translation>Som telefonen</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Lys</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mørk</translation>
    </message>
    <message>
        <source>Strong contrast</source>
        <translation>Stærk kontrast</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farver</translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message>
        <source>As you like it</source>
        <translation>Som du vil have det</translation>
    </message>
    <message>
        <source>That is good</source>
        <translation>Det er godt</translation>
    </message>
    <message>
        <source>This is how it looks</source>
        <translation>Sådan ser det ud</translation>
    </message>
    <message>
        <source>Take your time. One step at a time, and you can always go back.</source>
        <translation>Tag dig tid. Vi viser ét trin ad gangen, og du kan altid gå tilbage.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tekst­størrelse</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farver</translation>
    </message>
    <message>
        <source>Calm pictures</source>
        <translation>Rolige billeder</translation>
    </message>
    <message>
        <source>Nothing moves on the screen.</source>
        <translation>Intet bevæger sig på skærmen.</translation>
    </message>
    <message>
        <source>You can change it later, or let someone help you.</source>
        <translation>Du kan ændre det senere eller få en til at hjælpe.</translation>
    </message>
</context>
<context>
    <name>LooksPage</name>
    <message>
        <source>Who has looked</source>
        <translation>Hvem har set det</translation>
    </message>
    <message>
        <source>Is there somebody you do not know? Call them and ask.</source>
        <translation>Er der en, du ikke kender? Ring til dem, og spørg.</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Målinger</translation>
    </message>
    <message>
        <source>My days</source>
        <translation>Mine dage</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Indstil­linger</translation>
    </message>
</context>
<context>
    <name>MakeLinkPage</name>
    <message>
        <source>Make a link</source>
        <translation>Lav et link</translation>
    </message>
    <message>
        <source>Whoever has the link can see what you choose here. Your days and your words are not in it.</source>
        <translation>Den, der har linket, kan se det, du vælger her. Din dagbog er ikke med.</translation>
    </message>
    <message>
        <source>How long does it work?</source>
        <translation>Hvor længe skal det virke?</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message>
        <source>A week</source>
        <translation>En uge</translation>
    </message>
    <message>
        <source>A month</source>
        <translation>En måned</translation>
    </message>
    <message>
        <source>A passcode, if you want one</source>
        <translation>En adgangs­kode, hvis du vil</translation>
    </message>
    <message>
        <source>Say it to the other. After ten wrong tries the link is closed.</source>
        <translation>Sig den til den anden. Efter ti forkerte forsøg bliver linket lukket.</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Et øjeblik …</translation>
    </message>
    <message>
        <source>Yes, make the link</source>
        <translation>Ja, lav linket</translation>
    </message>
    <message>
        <source>You are under 15. A link can be made when you are 15. With your mother or father you can share with your doctor.</source>
        <translation>Du er under 15 år. Du kan lave et link, når du er fyldt 15. Sammen med din mor eller far kan du dele med din læge.</translation>
    </message>
</context>
<context>
    <name>MeasurementsPage</name>
    <message>
        <source>Your numbers</source>
        <translation>Dine tal</translation>
    </message>
    <message>
        <source>Print for the doctor</source>
        <translation>Print til lægen</translation>
    </message>
    <message>
        <source>One page to bring along.</source>
        <translation>Én side at tage med.</translation>
    </message>
    <message>
        <source>Would you rather tell your numbers by phone? Call your doctor and read them aloud.</source>
        <translation>Vil du hellere sige dine tal i telefonen? Ring til din læge, og læs dem op.</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Mål</translation>
    </message>
    <message>
        <source>Nothing here yet. Your first measurement takes about a minute.</source>
        <translation>Her er ikke noget endnu. Din første måling tager cirka et minut.</translation>
    </message>
    <message>
        <source>Share your numbers</source>
        <translation>Del dine tal</translation>
    </message>
    <message>
        <source>With your doctor or municipality. You decide.</source>
        <translation>Med din læge eller kommune. Du bestemmer.</translation>
    </message>
</context>
<context>
    <name>MyDataPage</name>
    <message>
        <source>My data</source>
        <translation>Mine data</translation>
    </message>
    <message>
        <source>A file is made only when you ask for it.</source>
        <translation>En fil bliver kun lavet, når du beder om det.</translation>
    </message>
    <message>
        <source>For your doctor</source>
        <translation>Til din læge</translation>
    </message>
    <message>
        <source>Your name on the paper</source>
        <translation>Dit navn på papiret</translation>
    </message>
    <message>
        <source>What do you want to ask?</source>
        <translation>Hvad vil du spørge om?</translation>
    </message>
    <message>
        <source>Kept while you write.</source>
        <translation>Gemmes, mens du skriver.</translation>
    </message>
    <message>
        <source>How far back?</source>
        <translation>Hvor langt tilbage?</translation>
    </message>
    <message>
        <source>One year</source>
        <translation>Et år</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 dage</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Et øjeblik …</translation>
    </message>
    <message>
        <source>Make the page (PDF)</source>
        <translation>Lav siden (PDF)</translation>
    </message>
    <message>
        <source>On it: your name, your numbers, your question, and why you did not measure. Your days and your notes are not on it.</source>
        <translation>På siden står dit navn, dine tal, dit spørgsmål, og hvorfor du ikke målte. Dine dage og dine noter står der ikke.</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>Det hele</translation>
    </message>
    <message>
        <source>Numbers as a table</source>
        <translation>Tal som en tabel</translation>
    </message>
    <message>
        <source>CSV, for a spread­sheet.</source>
        <translation>CSV, til et regneark.</translation>
    </message>
    <message>
        <source>All you have written</source>
        <translation>Alt, du har skrevet</translation>
    </message>
    <message>
        <source>JSON. Also your days, your notes, and what you have corrected.</source>
        <translation>JSON. Også dine dage, dine noter, og hvad du har rettet.</translation>
    </message>
    <message>
        <source>Bring numbers in</source>
        <translation>Hent tal ind</translation>
    </message>
    <message>
        <source>No printer? The library or your doctor can print the file.</source>
        <translation>Ingen printer? Biblio­teket eller din læge kan printe filen.</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Åbn filen</translation>
    </message>
    <message>
        <source>Numbers for other systems</source>
        <translation>Fil til sygehus eller læge</translation>
    </message>
    <message>
        <source>FHIR, as hospitals and doctors read it. With your name, and the notes on your numbers.</source>
        <translation>Lavet til deres computer, ikke til at læse selv (FHIR). Med dit navn og noterne til dine tal.</translation>
    </message>
    <message>
        <source>From a table you have, or a FHIR file.</source>
        <translation>Fra en tabel, du har, eller en FHIR-fil.</translation>
    </message>
</context>
<context>
    <name>NotMeasuringPage</name>
    <message>
        <source>Not now? That is fine.</source>
        <translation>Ikke nu? Det er helt i orden.</translation>
    </message>
    <message>
        <source>You can write why. It helps you remember later.</source>
        <translation>Du kan skrive hvorfor. Så kan du huske det senere.</translation>
    </message>
    <message>
        <source>A few words, if you want</source>
        <translation>Et par ord, hvis du vil</translation>
    </message>
    <message>
        <source>Not well? Call your doctor, or press Help now.</source>
        <translation>Har du det ikke godt? Ring til din læge, eller tryk på Hjælp nu.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Gem</translation>
    </message>
    <message>
        <source>The reason stands on the page you can print for your doctor. Your own words do not.</source>
        <translation>Grunden kommer med på den side, du kan printe til lægen. Dine egne ord kommer ikke med.</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>empty</source>
        <translation>tomt</translation>
    </message>
</context>
<context>
    <name>OpenLinkPage</name>
    <message>
        <source>Open a link</source>
        <translation>Åbn et link</translation>
    </message>
    <message>
        <source>Nothing of it is kept on this device.</source>
        <translation>Intet af det bliver gemt på denne enhed.</translation>
    </message>
    <message>
        <source>The link</source>
        <translation>Linket</translation>
    </message>
    <message>
        <source>Paste it here.</source>
        <translation>Sæt det ind her.</translation>
    </message>
    <message>
        <source>Your name and where you work</source>
        <translation>Dit navn, og hvor du arbejder</translation>
    </message>
    <message>
        <source>Passcode</source>
        <translation>Adgangs­kode</translation>
    </message>
    <message>
        <source>Only where the citizen has chosen one.</source>
        <translation>Kun hvis borgeren har valgt en.</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Et øjeblik …</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åbn</translation>
    </message>
    <message>
        <source>It is written down where the link lies.</source>
        <translation>Det bliver skrevet ned der, hvor linket ligger.</translation>
    </message>
</context>
<context>
    <name>PageWords</name>
    <message>
        <source>My measurements</source>
        <translation>Mine målinger</translation>
    </message>
    <message>
        <source>My question for you</source>
        <translation>Mit spørgsmål til dig</translation>
    </message>
    <message>
        <source>There are no measurements in this period.</source>
        <translation>Der er ingen målinger i den periode.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 til %2</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <translation>%1, %2 til %3</translation>
    </message>
    <message>
        <source>Mean %1, lowest and highest %2.</source>
        <translation>Gennemsnit %1, lavest og højest %2.</translation>
    </message>
    <message>
        <source>%1 %2 on average.</source>
        <translation>%1 %2 i gennemsnit.</translation>
    </message>
    <message>
        <source>Own usual area, last 90 days: %1. No limit is agreed.</source>
        <translation>Eget sædvanligt område, sidste 90 dage: %1. Ingen grænse er aftalt.</translation>
    </message>
    <message>
        <source>typed by myself or a helper</source>
        <translation>tastet af mig selv eller en hjælper</translation>
    </message>
    <message>
        <source>from a device</source>
        <translation>fra en måler</translation>
    </message>
    <message>
        <source>from paper</source>
        <translation>fra papir</translation>
    </message>
    <message>
        <source>from a file</source>
        <translation>fra en fil</translation>
    </message>
    <message numerus="yes">
        <source>%n measurement(s): </source>
        <translation>
            <numerusform>%n måling: </numerusform>
            <numerusform>%n målinger: </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them corrected.</source>
        <translation>
            <numerusform>%n af dem er rettet.</numerusform>
            <numerusform>%n af dem er rettet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was measured.</source>
        <translation>Der blev ikke målt.</translation>
    </message>
    <message>
        <source>unwell</source>
        <translation>ikke rask nok</translation>
    </message>
    <message>
        <source>the device did not work</source>
        <translation>måleren virkede ikke</translation>
    </message>
    <message>
        <source>away</source>
        <translation>ikke hjemme</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>passede ikke</translation>
    </message>
    <message>
        <source>another reason</source>
        <translation>anden grund</translation>
    </message>
    <message>
        <source>Measured on %1 of %2 days.</source>
        <translation>Målt på %1 ud af %2 dage.</translation>
    </message>
    <message>
        <source>Not measured because: %1.</source>
        <translation>Ikke målt, fordi: %1.</translation>
    </message>
    <message>
        <source>Made by the citizen with Nær on %1. The citizen&apos;s own home measurements. Nær shows them and does not judge them.</source>
        <translation>Lavet af borgeren med Nær %1. Borgerens egne målinger hjemme. Nær viser dem og bedømmer dem ikke.</translation>
    </message>
    <message>
        <source>Week from</source>
        <translation>Uge fra</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Antal</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Snit</translation>
    </message>
    <message>
        <source>Lowest–highest</source>
        <translation>Lavest–højest</translation>
    </message>
</context>
<context>
    <name>ParentsPart</name>
    <message>
        <source>%1 is with you. Look at it together. Nothing is sent before you both want it.</source>
        <translation>%1 er med. Se på det sammen. Der bliver ikke sendt noget, før I begge to vil.</translation>
    </message>
    <message>
        <source>You are under 15. Your mother or father says yes together with you: they log in here as themselves. Until then nothing is shared. You can go on writing here, only you can see it.</source>
        <translation>Du er under 15 år. Din mor eller far siger ja sammen med dig. De logger ind her som sig selv. Indtil da bliver der ikke delt noget. Du kan skrive videre her. Det er kun dig, der kan se det.</translation>
    </message>
    <message>
        <source>My mother or father logs in</source>
        <translation>Min mor eller far logger ind</translation>
    </message>
    <message>
        <source>Stop logging in</source>
        <translation>Fortryd log ind</translation>
    </message>
</context>
<context>
    <name>PasskeyCard</name>
    <message>
        <source>The six digits</source>
        <translation>De seks cifre</translation>
    </message>
    <message>
        <source>They stand on the device.</source>
        <translation>De står på apparatet.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Videre</translation>
    </message>
    <message>
        <source>Yes, the same</source>
        <translation>Ja, de samme</translation>
    </message>
    <message>
        <source>It shows no digits</source>
        <translation>Det viser ingen cifre</translation>
    </message>
    <message>
        <source>No, other digits</source>
        <translation>Nej, andre cifre</translation>
    </message>
</context>
<context>
    <name>PreviewPage</name>
    <message>
        <source>This is what they see</source>
        <translation>Det her ser de</translation>
    </message>
    <message>
        <source>Your words</source>
        <translation>Dit spørgs­mål</translation>
    </message>
    <message>
        <source>Your numbers</source>
        <translation>Dine tal</translation>
    </message>
    <message>
        <source>What they do not see</source>
        <translation>Det her ser de ikke</translation>
    </message>
    <message>
        <source>Your yes</source>
        <translation>Dit ja</translation>
    </message>
    <message>
        <source>What they have opened may stand in their records. That cannot be called back.</source>
        <translation>Det, de har fået, kan blive stående i deres journal. Det kan vi ikke slette.</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Et øjeblik …</translation>
    </message>
    <message>
        <source>Yes, send it</source>
        <translation>Ja, send det</translation>
    </message>
    <message>
        <source>No, not now</source>
        <translation>Nej, ikke nu</translation>
    </message>
    <message>
        <source>Nær is not an alarm. Urgent? Then call.</source>
        <translation>Nær er ikke en alarm. Haster det, så ring.</translation>
    </message>
    <message>
        <source>The yes</source>
        <translation>Jeres ja</translation>
    </message>
    <message>
        <source>They see that it is from you, with the name they know you by.</source>
        <translation>De ser, at det er fra dig, med det navn, de kender dig ved.</translation>
    </message>
</context>
<context>
    <name>ProgressSteps</name>
    <message>
        <source>Step %1 of %2</source>
        <translation>Trin %1 af %2</translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>Reading</source>
        <translation>Måling</translation>
    </message>
    <message>
        <source>This number is taken out. It is not in your curve.</source>
        <translation>Tallet er taget ud. Det er ikke med i din kurve.</translation>
    </message>
    <message>
        <source>The readings</source>
        <translation>Målin­gerne</translation>
    </message>
    <message>
        <source>What has been changed</source>
        <translation>Det, der er ændret</translation>
    </message>
    <message>
        <source>Correct the number</source>
        <translation>Ret tallet</translation>
    </message>
    <message>
        <source>The old one is kept in the history.</source>
        <translation>Det gamle bliver i historikken.</translation>
    </message>
    <message>
        <source>Take the number out</source>
        <translation>Tag tallet ud</translation>
    </message>
    <message>
        <source>For example, if it was someone else&apos;s.</source>
        <translation>For eksempel hvis det var en andens.</translation>
    </message>
</context>
<context>
    <name>RecipientPage</name>
    <message>
        <source>They have to know that it is you. You log in with them in your browser. It is done once.</source>
        <translation>De har brug for at vide, at det er dig. Log ind på deres hjemme­side. Det gør du kun én gang.</translation>
    </message>
    <message>
        <source>Stop logging in</source>
        <translation>Fortryd log ind</translation>
    </message>
    <message>
        <source>You can always call instead.</source>
        <translation>Du kan altid ringe i stedet.</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Log ind</translation>
    </message>
    <message>
        <source>Choose what to share</source>
        <translation>Vælg, hvad du vil dele</translation>
    </message>
    <message>
        <source>Who has looked</source>
        <translation>Hvem har set det</translation>
    </message>
    <message>
        <source>Each time somebody there opens what is yours.</source>
        <translation>Hver gang nogen dér åbner noget, der er dit.</translation>
    </message>
    <message>
        <source>You are under 15. Your mother or father logs in here as themselves, and says yes together with you.</source>
        <translation>Du er under 15 år. Din mor eller far logger ind her som sig selv og siger ja sammen med dig.</translation>
    </message>
    <message>
        <source>My mother or father logs in</source>
        <translation>Min mor eller far logger ind</translation>
    </message>
</context>
<context>
    <name>SavedPage</name>
    <message>
        <source>Saved on your phone</source>
        <translation>Gemt på din telefon</translation>
    </message>
    <message>
        <source>No limit agreed</source>
        <translation>Ingen grænse aftalt</translation>
    </message>
    <message>
        <source>Nobody has agreed a limit with you yet. Nær cannot say whether the number is good or bad.</source>
        <translation>Ingen har aftalt en grænse med dig endnu. Nær kan ikke sige, om tallet er godt eller skidt.</translation>
    </message>
    <message>
        <source>See your curve</source>
        <translation>Se din kurve</translation>
    </message>
    <message>
        <source>Measure something else</source>
        <translation>Mål noget andet</translation>
    </message>
    <message>
        <source>Do you feel ill, or are you worried? Call your doctor. Closed? Call the out-of-hours doctor. Help now has the numbers.</source>
        <translation>Har du det dårligt, eller er du urolig? Ring til din læge. Er der lukket? Ring til læge­vagten. Numrene står under Hjælp nu.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Færdig</translation>
    </message>
    <message>
        <source>Nær is not an alarm. Nobody else sees your number.</source>
        <translation>Nær er ikke en alarm. Ingen andre ser dit tal.</translation>
    </message>
</context>
<context>
    <name>SayThisPage</name>
    <message>
        <source>Say this</source>
        <translation>Sig det her</translation>
    </message>
    <message>
        <source>Read it aloud, or show it to someone near you.</source>
        <translation>Læs det højt, eller vis det til en, der er nær dig.</translation>
    </message>
    <message>
        <source>My name is …</source>
        <translation>Jeg hedder …</translation>
    </message>
    <message>
        <source>My name is %1.</source>
        <translation>Jeg hedder %1.</translation>
    </message>
    <message>
        <source>I am at … (street, number, floor, town).</source>
        <translation>Jeg er på … (vej, nummer, etage, by).</translation>
    </message>
    <message>
        <source>I need help because …</source>
        <translation>Jeg har brug for hjælp, fordi …</translation>
    </message>
    <message>
        <source>It began …</source>
        <translation>Det begyndte …</translation>
    </message>
    <message>
        <source>I take this medicine …</source>
        <translation>Jeg tager den her medicin …</translation>
    </message>
    <message>
        <source>My latest mea­sure­ments</source>
        <translation>Mine seneste målinger</translation>
    </message>
    <message>
        <source>Nær is locked. Unlock it, and your latest measure­ments stand here too.</source>
        <translation>Nær er låst. Lås op, så står dine seneste målinger her også.</translation>
    </message>
    <message>
        <source>Stay on the phone. The one who answers decides when to stop.</source>
        <translation>Bliv i telefonen. Den, der svarer, siger, hvornår I er færdige.</translation>
    </message>
    <message>
        <source>Call 1-1-2</source>
        <translation>Ring 1-1-2</translation>
    </message>
</context>
<context>
    <name>Screen</name>
    <message>
        <source>Back</source>
        <translation>Tilbage</translation>
    </message>
    <message>
        <source>Top of the page</source>
        <translation>Øverst på siden</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>Det kan du gøre</translation>
    </message>
</context>
<context>
    <name>SecretEntry</name>
    <message>
        <source>Hide what is written</source>
        <translation>Skjul det, der står</translation>
    </message>
    <message>
        <source>Show what is written</source>
        <translation>Vis det, der står</translation>
    </message>
</context>
<context>
    <name>SeriesCard</name>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message>
        <source>No area is agreed</source>
        <translation>Intet område er aftalt</translation>
    </message>
    <message numerus="yes">
        <source>%n more in your own system.</source>
        <translation>
            <numerusform>%n mere i dit eget system.</numerusform>
            <numerusform>%n flere i dit eget system.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Indstil­linger</translation>
    </message>
    <message>
        <source>My data</source>
        <translation>Mine data</translation>
    </message>
    <message>
        <source>Print for the doctor. Take out, bring in.</source>
        <translation>Print til lægen. Gem en fil, eller hent tal ind.</translation>
    </message>
    <message>
        <source>What I follow</source>
        <translation>Det, jeg følger</translation>
    </message>
    <message>
        <source>Choose what you measure.</source>
        <translation>Vælg, hvad du måler.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tekst­størrelse</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farver</translation>
    </message>
    <message>
        <source>Calm pictures</source>
        <translation>Rolige billeder</translation>
    </message>
    <message>
        <source>Nothing moves on the screen.</source>
        <translation>Intet bevæger sig på skærmen.</translation>
    </message>
    <message>
        <source>I am young</source>
        <translation>Jeg er ung</translation>
    </message>
    <message>
        <source>Help for the young stands first.</source>
        <translation>Hjælp til unge står først.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprog</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lås</translation>
    </message>
    <message>
        <source>Change the code</source>
        <translation>Skift koden</translation>
    </message>
    <message>
        <source>Choose a code</source>
        <translation>Vælg en kode</translation>
    </message>
    <message>
        <source>Then only you can open it on this phone.</source>
        <translation>Så kan kun du åbne Nær på telefonen.</translation>
    </message>
    <message>
        <source>Lock by itself after:</source>
        <translation>Lås automatisk efter:</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 time</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Lås nu</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Dine data</translation>
    </message>
    <message>
        <source>Everything can be done with a keyboard and a screen reader. The text grows to %1 %.</source>
        <translation>Alt kan gøres med tastatur og skærm­læser. Teksten kan vokse til %1 %.</translation>
    </message>
    <message>
        <source>Rather on paper? Print your numbers under “My data”.</source>
        <translation>Hellere på papir? Print dine tal under ”Mine data”.</translation>
    </message>
    <message>
        <source>What happened here</source>
        <translation>Hvad der er sket her</translation>
    </message>
    <message>
        <source>Files taken out, codes changed.</source>
        <translation>Filer taget ud, koder skiftet.</translation>
    </message>
    <message>
        <source>My devices</source>
        <translation>Mine apparater</translation>
    </message>
    <message>
        <source>Cuff, scale, oxygen meter and more.</source>
        <translation>Blodtryk, vægt, iltmåler og mere.</translation>
    </message>
    <message>
        <source>Sharing</source>
        <translation>Deling</translation>
    </message>
    <message>
        <source>With your doctor or municipality. You decide.</source>
        <translation>Med din læge eller kommune. Du bestemmer.</translation>
    </message>
    <message>
        <source>Your numbers are encrypted on this phone. Only what you share is sent.</source>
        <translation>Dine tal er krypteret på telefonen. Kun det, du deler, bliver sendt.</translation>
    </message>
    <message>
        <source>For profes­sionals</source>
        <translation>For fag­personer</translation>
    </message>
    <message>
        <source>See what citizens have shared with you.</source>
        <translation>Se, hvad borgere har delt med dig.</translation>
    </message>
</context>
<context>
    <name>SharePage</name>
    <message>
        <source>Who has it now</source>
        <translation>Hvad sker der nu?</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Log ind</translation>
    </message>
    <message>
        <source>Their answer</source>
        <translation>Deres svar</translation>
    </message>
    <message>
        <source>Answer from %1</source>
        <translation>Svar fra %1</translation>
    </message>
    <message>
        <source>Your words</source>
        <translation>Dit spørgs­mål</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>Hvad der er sket</translation>
    </message>
    <message>
        <source>Nær is not an alarm. Urgent? Then call.</source>
        <translation>Nær er ikke en alarm. Haster det, så ring.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Tag det tilbage</translation>
    </message>
    <message>
        <source>They are told that it does not count any more.</source>
        <translation>De får at vide, at det ikke gælder mere.</translation>
    </message>
    <message>
        <source>Take it back?</source>
        <translation>Vil du tage det tilbage?</translation>
    </message>
    <message>
        <source>What they have opened may stand in their records. That cannot be called back.</source>
        <translation>Det, de har fået, kan blive stående i deres journal. Det kan vi ikke slette.</translation>
    </message>
    <message>
        <source>Yes, take it back</source>
        <translation>Ja, tag det tilbage</translation>
    </message>
    <message>
        <source>No, let it be</source>
        <translation>Nej, lad det være</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Færdig</translation>
    </message>
    <message>
        <source>It has not left your phone. Nobody gets to see it.</source>
        <translation>Det har ikke forladt din telefon. Ingen får det at se.</translation>
    </message>
    <message>
        <source>I have talked with them</source>
        <translation>Jeg har talt med dem</translation>
    </message>
    <message>
        <source>Then Nær does not remind you of it any more.</source>
        <translation>Så minder Nær dig ikke mere om det.</translation>
    </message>
</context>
<context>
    <name>SharedRecord</name>
    <message>
        <source>Show all that is shared</source>
        <translation>Vis alt, der er delt</translation>
    </message>
    <message>
        <source>Not shared</source>
        <translation>Ikke delt</translation>
    </message>
    <message>
        <source>Earlier answers</source>
        <translation>Tidligere svar</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>Som før</translation>
    </message>
</context>
<context>
    <name>SharedWithMePage</name>
    <message>
        <source>Shared with me</source>
        <translation>Delt med mig</translation>
    </message>
    <message>
        <source>Log in at %1 again</source>
        <translation>Log ind hos %1 igen</translation>
    </message>
    <message>
        <source>Where do you work?</source>
        <translation>Hvor arbejder du?</translation>
    </message>
    <message>
        <source>Log in as a professional</source>
        <translation>Log ind som fagperson</translation>
    </message>
    <message>
        <source>No place receives from Nær here yet. A link from a citizen can be opened all the same.</source>
        <translation>Intet sted modtager fra Nær her endnu. Et link fra en borger kan åbnes alligevel.</translation>
    </message>
    <message>
        <source>Fetch again</source>
        <translation>Hent igen</translation>
    </message>
    <message>
        <source>Open a link</source>
        <translation>Åbn et link</translation>
    </message>
    <message>
        <source>From a citizen. It needs no log-in.</source>
        <translation>Fra en borger. Det kræver intet login.</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>Log ud</translation>
    </message>
    <message>
        <source>Nothing of the citizens stays on this device.</source>
        <translation>Intet om borgerne bliver på denne enhed.</translation>
    </message>
    <message>
        <source>Nær is not an alarm. Who is in danger calls 1-1-2.</source>
        <translation>Nær er ikke en alarm. Den, der er i fare, ringer 1-1-2.</translation>
    </message>
    <message>
        <source>Stop logging in</source>
        <translation>Fortryd log ind</translation>
    </message>
    <message>
        <source>For you who work with citizens. The citizen can learn of each look.</source>
        <translation>Til dig, der arbejder med borgere. Borgeren kan få at vide, hver gang du ser efter.</translation>
    </message>
</context>
<context>
    <name>SharingPage</name>
    <message>
        <source>Sharing</source>
        <translation>Deling</translation>
    </message>
    <message>
        <source>You decide who may see what. Nothing is sent before you have said yes.</source>
        <translation>Du bestemmer, hvem der må se hvad. Intet bliver sendt, før du har sagt ja.</translation>
    </message>
    <message>
        <source>Waits to be sent</source>
        <translation>Venter på at blive sendt</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) wait on your phone.</source>
        <translation>
            <numerusform>%n forsendelse venter på din telefon.</numerusform>
            <numerusform>%n forsend­elser venter på din telefon.</numerusform>
        </translation>
    </message>
    <message>
        <source>What you have shared</source>
        <translation>Det, du har delt</translation>
    </message>
    <message>
        <source>Share with</source>
        <translation>Del med</translation>
    </message>
    <message>
        <source>Your doctor and your municipality cannot receive from Nær yet. Take your numbers with you on paper.</source>
        <translation>Din læge og din kommune kan ikke modtage fra Nær endnu. Tag dine tal med på papir.</translation>
    </message>
    <message>
        <source>What you have said yes to</source>
        <translation>Det, du har sagt ja til</translation>
    </message>
    <message>
        <source>See it, and stop it.</source>
        <translation>Se det, og stop det.</translation>
    </message>
    <message>
        <source>Rather on paper?</source>
        <translation>Hellere på papir?</translation>
    </message>
    <message>
        <source>Print one page, and take it with you.</source>
        <translation>Print en side, og tag den med.</translation>
    </message>
    <message>
        <source>With somebody else</source>
        <translation>Med en, der ikke står her</translation>
    </message>
    <message>
        <source>A link or a square that they can open without Nær.</source>
        <translation>Et link eller en QR-kode, de kan åbne uden Nær.</translation>
    </message>
</context>
<context>
    <name>SharingWords</name>
    <message>
        <source>Waits on your phone</source>
        <translation>Gemt på din telefon</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Sendt</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Modtaget</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Åbnet</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Besvaret</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Ikke taget imod</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Taget tilbage</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Ikke sendt</translation>
    </message>
    <message>
        <source>It waits on your phone. We send it when there is a connection. Urgent? Then call.</source>
        <translation>Det venter på din telefon. Vi sender, når du har net igen. Haster det, så ring.</translation>
    </message>
    <message>
        <source>%1 did not take it. Call them, and hear what to do.</source>
        <translation>%1 tog ikke imod det. Ring til dem, og hør, hvad du skal gøre.</translation>
    </message>
    <message>
        <source>It is your turn: you have stopped it. Let it go, and it is sent.</source>
        <translation>Du har stoppet det. Vil du sende det alligevel, så slå det til igen.</translation>
    </message>
    <message>
        <source>It is your turn: log in at %1. Then it is sent.</source>
        <translation>Log ind hos %1. Så sender vi det.</translation>
    </message>
    <message>
        <source>%1 has it. They look at it no later than %2. Nær is not an alarm.</source>
        <translation>Sendt til %1. De har lovet at svare senest %2. Nær er ikke en alarm.</translation>
    </message>
    <message>
        <source>Nobody has answered. %1 had until %2. Call them.</source>
        <translation>%1 har ikke svaret endnu. De skulle svare senest %2. Ring til dem.</translation>
    </message>
    <message>
        <source>%1 has answered.</source>
        <translation>%1 har svaret. Er du i tvivl om svaret, så ring til dem.</translation>
    </message>
    <message>
        <source>You have taken it back. What they have opened may stand in their records.</source>
        <translation>Du har taget det tilbage. Det, de har fået, kan blive stående i deres journal.</translation>
    </message>
    <message>
        <source>It was not sent. Nobody has seen it.</source>
        <translation>Det blev ikke sendt. Ingen har set det.</translation>
    </message>
    <message numerus="yes">
        <source>Answers within %n working day(s).</source>
        <translation>
            <numerusform>Svarer inden for %n hverdag.</numerusform>
            <numerusform>Svarer inden for %n hverdage.</numerusform>
        </translation>
    </message>
    <message>
        <source>You are not logged in.</source>
        <translation>Du logger ind første gang.</translation>
    </message>
    <message>
        <source>For my treatment</source>
        <translation>Til min behandling</translation>
    </message>
    <message>
        <source>To follow me over time</source>
        <translation>Til at følge mig over tid</translation>
    </message>
    <message>
        <source>Only for them to know</source>
        <translation>Så de ved det</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>a list</comment>
        <translation>%1 og %2</translation>
    </message>
    <message>
        <source>Stopped %1.</source>
        <translation>Stoppet %1.</translation>
    </message>
    <message>
        <source>%1. %2, until %3.</source>
        <translation>%1. %2, indtil %3.</translation>
    </message>
    <message>
        <source>They do not see your days, your words and your notes about them.</source>
        <translation>De ser ikke din dagbog.</translation>
    </message>
    <message>
        <source>They do not see: %1.</source>
        <translation>De ser ikke: %1.</translation>
    </message>
    <message>
        <source>A correction for %1</source>
        <translation>En rettelse til %1</translation>
    </message>
    <message>
        <source>%1 is told that you have taken it back</source>
        <translation>%1 får at vide, at du har taget det tilbage</translation>
    </message>
    <message>
        <source>%1 is told that you have stopped</source>
        <translation>%1 får at vide, at du er stoppet</translation>
    </message>
    <message>
        <source>You have stopped it. Press to let it go.</source>
        <translation>Du har stoppet det. Slå til, hvis det skal sendes.</translation>
    </message>
    <message>
        <source>It is about to be sent.</source>
        <translation>Det er på vej.</translation>
    </message>
    <message>
        <source>Log in, and it is sent.</source>
        <translation>Log ind, så bliver det sendt.</translation>
    </message>
    <message>
        <source>We cannot be sure who is at the other end. We try again. Press to stop it.</source>
        <translation>Vi kan ikke se, om det er den rigtige klinik. Derfor er intet sendt. Vi prøver igen.</translation>
    </message>
    <message>
        <source>Their system does not answer as it should. We try again. Press to stop it.</source>
        <translation>Deres system svarer ikke, som det skal. Vi prøver igen. Slå fra, hvis det ikke skal sendes.</translation>
    </message>
    <message>
        <source>There is no connection. We try again by ourselves. Press to stop it.</source>
        <translation>Der er ikke net. Vi prøver selv igen. Slå fra, hvis det ikke skal sendes.</translation>
    </message>
    <message>
        <source>what you have asked</source>
        <translation>det, du har spurgt om</translation>
    </message>
    <message>
        <source>what you have said yes to</source>
        <translation>det, du har sagt ja til</translation>
    </message>
    <message>
        <source>%1: %2 saw %3.</source>
        <translation>%1: %2 så %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n measure­ment(s).</source>
        <translation>
            <numerusform>%n måling.</numerusform>
            <numerusform>%n målinger.</numerusform>
        </translation>
    </message>
    <message>
        <source>Measure­ments for %1</source>
        <translation>Målinger til %1</translation>
    </message>
    <message>
        <source>your measure­ments</source>
        <translation>dine målinger</translation>
    </message>
    <message>
        <source>They did not take it. Call them, or press to try again.</source>
        <translation>De tog ikke imod det. Ring til dem, eller slå til for at prøve igen.</translation>
    </message>
    <message>
        <source>It was not sent, for you have stopped sharing. They still have the old number. Is it wrong? Call them.</source>
        <translation>Det blev ikke sendt, for du er stoppet med at dele. De har stadig det gamle tal. Er det forkert? Ring til dem.</translation>
    </message>
    <message>
        <source>You say yes to this: %1 may see %2 until %3. %4. You can stop at any time. It does not change your treatment.</source>
        <translation>Du siger ja til det her: %1 må se %2 indtil %3. %4. Du kan altid stoppe. Det ændrer ikke din behandling.</translation>
    </message>
    <message>
        <source>%1 has it, and has asked %2 to take it over. They look at it no later than %3. Nær is not an alarm.</source>
        <translation>%1 har det og har bedt %2 tage over. De har lovet at svare senest %3. Nær er ikke en alarm.</translation>
    </message>
    <message>
        <source>%1 has it, at %2. They look at it no later than %3. Nær is not an alarm.</source>
        <translation>%1 har det, hos %2. De har lovet at svare senest %3. Nær er ikke en alarm.</translation>
    </message>
    <message>
        <source>%1 has got some of it, but not all, and nobody is asked to look at it. Call them.</source>
        <translation>%1 har fået noget af det, men ikke det hele, og ingen er bedt om at se på det. Ring til dem.</translation>
    </message>
    <message>
        <source>your name</source>
        <translation>dit navn</translation>
    </message>
    <message>
        <source>You have talked with %1. Their answer may still come here.</source>
        <translation>Du har talt med %1. Deres svar kan stadig komme her.</translation>
    </message>
    <message>
        <source>%1 did not take it. You have talked with them.</source>
        <translation>%1 tog ikke imod det. Du har talt med dem.</translation>
    </message>
    <message>
        <source>Yes from %1.</source>
        <translation>Ja fra %1.</translation>
    </message>
    <message>
        <source>%1 says yes to this, with you: %2 may see %3 until %4. %5. You can stop at any time. It does not change your treatment.</source>
        <translation>%1 siger ja til det her sammen med dig: %2 må se %3 indtil %4. %5. Du kan altid stoppe. Det ændrer ikke din behandling.</translation>
    </message>
    <message numerus="yes">
        <source>%n measure­ment(s)%1.</source>
        <translation>
            <numerusform>%n måling%1.</numerusform>
            <numerusform>%n målinger%1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measure­ment(s), %1 to %2.</source>
        <translation>
            <numerusform>%n måling, %1 til %2.</numerusform>
            <numerusform>%n målinger fra %1 til %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>It waits: your mother or father logs in at %1. Then it is sent.</source>
        <translation>Det venter på, at din mor eller far logger ind hos %1. Så bliver det sendt.</translation>
    </message>
    <message>
        <source>Your mother or father</source>
        <translation>Din mor eller far</translation>
    </message>
</context>
<context>
    <name>StepCard</name>
    <message>
        <source>Step %1</source>
        <translation>Trin %1</translation>
    </message>
</context>
<context>
    <name>StepperRow</name>
    <message>
        <source>Less: %1</source>
        <translation>Mindre: %1</translation>
    </message>
    <message>
        <source>More: %1</source>
        <translation>Mere: %1</translation>
    </message>
</context>
<context>
    <name>TablePage</name>
    <message>
        <source>Table</source>
        <translation>Tabel</translation>
    </message>
    <message>
        <source>Newest first.</source>
        <translation>De nyeste først.</translation>
    </message>
    <message>
        <source>Your numbers</source>
        <translation>Dine tal</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Vis flere</translation>
    </message>
</context>
<context>
    <name>TableRows</name>
    <message>
        <source>Taken out</source>
        <translation>Taget ud</translation>
    </message>
    <message>
        <source>Not measured</source>
        <translation>Ikke målt</translation>
    </message>
</context>
<context>
    <name>TextSizeChoice</name>
    <message>
        <source>Text size</source>
        <translation>Tekst­størrelse</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Measured today</source>
        <translation>Målt i dag</translation>
    </message>
    <message>
        <source>You can always measure again.</source>
        <translation>Du kan altid måle igen.</translation>
    </message>
    <message>
        <source>One number at a time.</source>
        <translation>Ét tal ad gangen.</translation>
    </message>
    <message>
        <source>Choose and measure</source>
        <translation>Vælg og mål</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>Mål igen</translation>
    </message>
    <message>
        <source>You were in the middle of something</source>
        <translation>Du var i gang med noget</translation>
    </message>
    <message>
        <source>%1 is not saved yet. Go on here.</source>
        <translation>%1 er ikke gemt endnu. Fortsæt her.</translation>
    </message>
    <message>
        <source>You were writing how you are</source>
        <translation>Du var ved at skrive, hvordan du har det</translation>
    </message>
    <message>
        <source>It is not saved yet. Go on here.</source>
        <translation>Det er ikke gemt endnu. Fortsæt her.</translation>
    </message>
    <message>
        <source>Measure something else</source>
        <translation>Mål noget andet</translation>
    </message>
    <message>
        <source>Blood pressure, weight, sugar and more.</source>
        <translation>Blodtryk, vægt, blodsukker og mere.</translation>
    </message>
    <message>
        <source>How is it right now?</source>
        <translation>Hvordan er det lige nu?</translation>
    </message>
    <message>
        <source>Two presses. Only you can see it.</source>
        <translation>To tryk. Kun du kan se det.</translation>
    </message>
    <message>
        <source>Would you like a code on Nær?</source>
        <translation>Vil du have en kode på Nær?</translation>
    </message>
    <message>
        <source>Then only you can open it on this phone.</source>
        <translation>Så kan kun du åbne den på denne telefon.</translation>
    </message>
    <message>
        <source>Choose a code</source>
        <translation>Vælg en kode</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ikke nu</translation>
    </message>
    <message>
        <source>Rather talk to someone?</source>
        <translation>Hellere tale med nogen?</translation>
    </message>
    <message>
        <source>See who answers now.</source>
        <translation>Se, hvem der svarer nu.</translation>
    </message>
    <message>
        <source>Settings and my data</source>
        <translation>Indstil­linger og mine data</translation>
    </message>
    <message>
        <source>Text size, lock, print for the doctor.</source>
        <translation>Tekst­størrelse, lås, print til lægen.</translation>
    </message>
    <message>
        <source>You were changing a number</source>
        <translation>Du var ved at ændre et tal</translation>
    </message>
    <message>
        <source>Your mea­sure­ment</source>
        <translation>Din måling</translation>
    </message>
    <message>
        <source>Nothing here yet. Your first mea­sure­ment takes about 4 minutes.</source>
        <translation>Her er ikke noget endnu. Din første måling tager cirka 4 minutter.</translation>
    </message>
    <message>
        <source>Start mea­suring</source>
        <translation>Start måling</translation>
    </message>
    <message>
        <source>Nothing here yet. Your first mea­sure­ment takes about a minute.</source>
        <translation>Her er ikke noget endnu. Din første måling tager cirka et minut.</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) wait for your answer.</source>
        <translation>
            <numerusform>%n tal venter på dit svar.</numerusform>
            <numerusform>%n tal venter på dit svar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Is this yours?</source>
        <translation>Er det dit?</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Back</source>
        <translation>Tilbage</translation>
    </message>
</context>
<context>
    <name>TrendPage</name>
    <message>
        <source>7 days</source>
        <translation>7 dage</translation>
    </message>
    <message>
        <source>14 days</source>
        <translation>14 dage</translation>
    </message>
    <message>
        <source>3 months</source>
        <translation>3 måneder</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 år</translation>
    </message>
    <message>
        <source>How far back</source>
        <translation>Hvor langt tilbage</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>Vis som tabel</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>De nyeste</translation>
    </message>
    <message>
        <source>Measure now</source>
        <translation>Mål nu</translation>
    </message>
    <message>
        <source>Only you can see this. Bring the page on paper when you see your doctor.</source>
        <translation>Kun du kan se det her. Tag siden med på papir, når du skal til lægen.</translation>
    </message>
    <message>
        <source>When you did not measure</source>
        <translation>Når du ikke målte</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>One moment …</source>
        <translation>Et øjeblik …</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Prøv igen</translation>
    </message>
    <message>
        <source>For a helper</source>
        <translation>Til en hjælper</translation>
    </message>
    <message>
        <source>The file lies here:</source>
        <translation>Filen ligger her:</translation>
    </message>
    <message>
        <source>Do you need someone now? Press “Help now”. It works as always.</source>
        <translation>Har du brug for nogen nu? Tryk på ”Hjælp nu”. Den virker som altid.</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Nær is locked</source>
        <translation>Nær er låst</translation>
    </message>
    <message>
        <source>Write your code to go on.</source>
        <translation>Skriv din kode for at komme videre.</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Et øjeblik …</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Lås op</translation>
    </message>
    <message>
        <source>Your code</source>
        <translation>Din kode</translation>
    </message>
    <message>
        <source>What you were writing is kept. Help now works without the code.</source>
        <translation>Det, du var i gang med, er gemt. Hjælp nu virker uden koden.</translation>
    </message>
    <message>
        <source>Forgotten the code? Take your time, and try again. Nær deletes nothing, and nobody else can open it. Until then, write your numbers on paper.</source>
        <translation>Har du glemt koden? Giv dig tid, og prøv igen. Nær sletter ikke noget, og ingen andre kan åbne den. Skriv dine tal på papir så længe.</translation>
    </message>
</context>
<context>
    <name>VisitPage</name>
    <message numerus="yes">
        <source>%n number(s) wait for your answer.</source>
        <translation>
            <numerusform>%n tal venter på dit svar.</numerusform>
            <numerusform>%n tal venter på dit svar.</numerusform>
        </translation>
    </message>
    <message>
        <source>The time</source>
        <translation>Klokken</translation>
    </message>
    <message>
        <source>Set the clock right</source>
        <translation>Stil uret</translation>
    </message>
    <message>
        <source>Nær is not an alarm. Do you feel ill, or are you worried? Call your doctor. Closed? Call the out-of-hours doctor.</source>
        <translation>Nær er ikke en alarm. Har du det dårligt, eller er du urolig? Ring til din læge. Er der lukket? Ring til lægevagten.</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>Mål igen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Prøv igen</translation>
    </message>
    <message>
        <source>Type the number instead</source>
        <translation>Tast tallet i stedet</translation>
    </message>
    <message>
        <source>Or read it to the nurse on the phone.</source>
        <translation>Eller læs det op for syge­plejersken i telefonen.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Færdig</translation>
    </message>
    <message>
        <source>See your curve</source>
        <translation>Se din kurve</translation>
    </message>
    <message numerus="yes">
        <source>%n more number(s) came. See them under your curve.</source>
        <translation>
            <numerusform>Der kom %n tal mere. Se det under din kurve.</numerusform>
            <numerusform>Der kom %n tal mere. Se dem under din kurve.</numerusform>
        </translation>
    </message>
    <message>
        <source>Chest pain, or cannot breathe?</source>
        <translation>Har du ondt i brystet, eller kan du ikke få vejret?</translation>
    </message>
    <message>
        <source>Is this yours?</source>
        <translation>Er det dit?</translation>
    </message>
</context>
<context>
    <name>WaitingPage</name>
    <message>
        <source>Waits to be sent</source>
        <translation>Venter på at blive sendt</translation>
    </message>
    <message>
        <source>It is kept safe here until it has been sent. Urgent? Then call.</source>
        <translation>Det er gemt her, til det er sendt. Haster det, så ring.</translation>
    </message>
    <message>
        <source>Nothing waits. All is sent.</source>
        <translation>Alt er sendt. Der er ikke mere, der venter.</translation>
    </message>
</context>
<context>
    <name>WarningPage</name>
    <message>
        <source>Look at this first</source>
        <translation>Se på det her først</translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation>Jeg har læst det</translation>
    </message>
    <message>
        <source>Did you not put an old copy back yourself? Ask someone you trust to look at the phone with you.</source>
        <translation>Har du ikke selv lagt en gammel kopi tilbage? Bed en, du stoler på, se på telefonen med dig.</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Wel­come</source>
        <translation>Velkom­men</translation>
    </message>
    <message>
        <source>Nær helps you follow your health. You decide what to use and who may see it.</source>
        <translation>Nær hjælper dig med at følge dit helbred. Du bestemmer, hvad du vil bruge, og hvem der må se det.</translation>
    </message>
    <message>
        <source>Start without logging in</source>
        <translation>Kom i gang uden login</translation>
    </message>
    <message>
        <source>You can use Nær without logging in. Then everything stays on your phone.</source>
        <translation>Du kan bruge Nær uden at logge ind. Så bliver alt på din telefon.</translation>
    </message>
    <message>
        <source>I am young</source>
        <translation>Jeg er ung</translation>
    </message>
    <message>
        <source>How it is right now. Nobody else sees it.</source>
        <translation>Hvordan det er lige nu. Ingen andre ser det.</translation>
    </message>
    <message>
        <source>Rather a person? Call your doctor, or ask at the library.</source>
        <translation>Hellere med et menneske? Ring til din læge, eller spørg på biblio­teket.</translation>
    </message>
</context>
<context>
    <name>WellbeingWords</name>
    <message>
        <source>Between “%1” and “%2”</source>
        <translation>Mellem ”%1” og ”%2”</translation>
    </message>
    <message>
        <source>Really hard</source>
        <translation>Rigtig svært</translation>
    </message>
    <message>
        <source>Heavy</source>
        <translation>Tungt</translation>
    </message>
    <message>
        <source>In between</source>
        <translation>Midt imellem</translation>
    </message>
    <message>
        <source>Okay</source>
        <translation>Okay</translation>
    </message>
    <message>
        <source>Calm</source>
        <translation>Roligt</translation>
    </message>
    <message>
        <source>Very badly</source>
        <translation>Meget dårligt</translation>
    </message>
    <message>
        <source>Badly</source>
        <translation>Dårligt</translation>
    </message>
    <message>
        <source>So-so</source>
        <translation>Sådan midt imellem</translation>
    </message>
    <message>
        <source>Well</source>
        <translation>Godt</translation>
    </message>
    <message>
        <source>Very well</source>
        <translation>Rigtig godt</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>A little</source>
        <translation>Få</translation>
    </message>
    <message>
        <source>Some</source>
        <translation>Nogle</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>En del</translation>
    </message>
    <message>
        <source>Plenty</source>
        <translation>Masser</translation>
    </message>
    <message>
        <source>At ease</source>
        <translation>Rolig</translation>
    </message>
    <message>
        <source>Glad</source>
        <translation>Glad</translation>
    </message>
    <message>
        <source>Hopeful</source>
        <translation>Håbefuld</translation>
    </message>
    <message>
        <source>Proud</source>
        <translation>Stolt</translation>
    </message>
    <message>
        <source>Grateful</source>
        <translation>Taknem­melig</translation>
    </message>
    <message>
        <source>With others</source>
        <translation>Sammen med andre</translation>
    </message>
    <message>
        <source>Tired</source>
        <translation>Træt</translation>
    </message>
    <message>
        <source>Restless</source>
        <translation>Rastløs</translation>
    </message>
    <message>
        <source>Worried</source>
        <translation>Bekymret</translation>
    </message>
    <message>
        <source>Afraid</source>
        <translation>Bange</translation>
    </message>
    <message>
        <source>Sad</source>
        <translation>Ked af det</translation>
    </message>
    <message>
        <source>Lonely</source>
        <translation>Ensom</translation>
    </message>
    <message>
        <source>Angry</source>
        <translation>Vred</translation>
    </message>
    <message>
        <source>Ashamed</source>
        <translation>Skamfuld</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Tom</translation>
    </message>
    <message>
        <source>In pain</source>
        <translation>Har ondt</translation>
    </message>
    <message>
        <source>Short of breath</source>
        <translation>Mangler luft</translation>
    </message>
    <message>
        <source>Unsafe</source>
        <translation>Utryg</translation>
    </message>
    <message>
        <source>You chose: %1.</source>
        <translation>Du valgte: %1.</translation>
    </message>
    <message>
        <source>You slept very badly.</source>
        <translation>Du sov meget dårligt.</translation>
    </message>
    <message>
        <source>You slept badly.</source>
        <translation>Du sov dårligt.</translation>
    </message>
    <message>
        <source>You slept so-so.</source>
        <translation>Du sov sådan midt imellem.</translation>
    </message>
    <message>
        <source>You slept well.</source>
        <translation>Du sov godt.</translation>
    </message>
    <message>
        <source>You slept very well.</source>
        <translation>Du sov rigtig godt.</translation>
    </message>
    <message>
        <source>You had no strength.</source>
        <translation>Du havde ingen kræfter.</translation>
    </message>
    <message>
        <source>You had a little strength.</source>
        <translation>Du havde få kræfter.</translation>
    </message>
    <message>
        <source>You had some strength.</source>
        <translation>Du havde nogle kræfter.</translation>
    </message>
    <message>
        <source>You had good strength.</source>
        <translation>Du havde en del kræfter.</translation>
    </message>
    <message>
        <source>You had plenty of strength.</source>
        <translation>Du havde masser af kræfter.</translation>
    </message>
</context>
<context>
    <name>WhatGoes</name>
    <message>
        <source>There is nothing to share yet. Write your first number.</source>
        <translation>Der er ikke noget at dele endnu. Skriv dit første tal.</translation>
    </message>
    <message>
        <source>How far back?</source>
        <translation>Hvor langt tilbage?</translation>
    </message>
    <message>
        <source>14 days</source>
        <translation>14 dage</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 dage</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 dage</translation>
    </message>
    <message>
        <source>One year</source>
        <translation>Et år</translation>
    </message>
</context>
<context>
    <name>WhatToSharePage</name>
    <message>
        <source>What will you share?</source>
        <translation>Hvad vil du dele?</translation>
    </message>
    <message>
        <source>With %1. You see it all before it is sent.</source>
        <translation>Med %1. Du ser det hele, før det bliver sendt.</translation>
    </message>
    <message>
        <source>Do you want to ask or say something?</source>
        <translation>Vil du spørge om noget eller sige noget?</translation>
    </message>
    <message>
        <source>They read it first. You may leave it empty.</source>
        <translation>De læser det først. Du må gerne lade det stå tomt.</translation>
    </message>
    <message>
        <source>What may they use it for?</source>
        <translation>Hvad må de bruge det til?</translation>
    </message>
    <message>
        <source>For my treatment</source>
        <translation>Til min behandling</translation>
    </message>
    <message>
        <source>To follow me over time</source>
        <translation>Til at følge mig over tid</translation>
    </message>
    <message>
        <source>Only for them to know</source>
        <translation>Så de ved det</translation>
    </message>
    <message>
        <source>How long may they see it?</source>
        <translation>Hvor længe må de se det?</translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1 måned</translation>
    </message>
    <message>
        <source>3 months</source>
        <translation>3 måneder</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 år</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Et øjeblik …</translation>
    </message>
    <message>
        <source>See what they will see</source>
        <translation>Se, hvad de ser</translation>
    </message>
</context>
<context>
    <name>WithdrawPage</name>
    <message>
        <source>Take the number out?</source>
        <translation>Tag tallet ud?</translation>
    </message>
    <message>
        <source>It leaves your curve and your print. It stays in the table, marked “Taken out”, with your reason.</source>
        <translation>Det går ud af din kurve og dit print. Du finder det stadig i tabellen med mærket ”Taget ud” og din grund.</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Hvorfor?</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>Med dine egne ord</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>Tag det ud</translation>
    </message>
    <message>
        <source>Leave the number as it is</source>
        <translation>Lad tallet stå</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Lower than you usually are</source>
        <translation>Lavere, end du plejer</translation>
    </message>
    <message>
        <source>Higher than you usually are</source>
        <translation>Højere, end du plejer</translation>
    </message>
    <message>
        <source>As you usually are</source>
        <translation>Som du plejer</translation>
    </message>
    <message>
        <source>Your usual area is not known yet</source>
        <translation>Dit område er ikke kendt endnu</translation>
    </message>
    <message numerus="yes">
        <source>%n more day(s) with a number, and you can see your usual area.</source>
        <translation>
            <numerusform>%n dag mere med et tal, så kan du se dit område.</numerusform>
            <numerusform>%n dage mere med et tal, så kan du se dit område.</numerusform>
        </translation>
    </message>
    <message>
        <source>From tomorrow you can see your usual area.</source>
        <translation>Fra i morgen kan du se dit område.</translation>
    </message>
    <message>
        <source>%1 is missing. Write it, or choose that you cannot measure.</source>
        <translation>%1 mangler. Skriv det, eller vælg, at du ikke kan måle.</translation>
    </message>
    <message>
        <source>Write the number first, or choose that you cannot measure.</source>
        <translation>Skriv tallet først, eller vælg, at du ikke kan måle.</translation>
    </message>
    <message>
        <source>%1: write a number between %2 and %3.</source>
        <translation>%1: Skriv et tal mellem %2 og %3.</translation>
    </message>
    <message>
        <source>Write a number between %1 and %2.</source>
        <translation>Skriv et tal mellem %1 og %2.</translation>
    </message>
    <message>
        <source>The upper number is the larger one. Look at the meter, and change the two numbers.</source>
        <translation>Det øverste tal er det største. Se på måleren, og ret de to tal.</translation>
    </message>
    <message>
        <source>Write a whole number, without a comma.</source>
        <translation>Skriv et helt tal uden komma.</translation>
    </message>
    <message>
        <source>That is too many digits. Look at the meter again.</source>
        <translation>Det er for mange cifre. Se på måleren igen.</translation>
    </message>
    <message>
        <source>We do not know that unit here. Choose another.</source>
        <translation>Den enhed kender vi ikke her. Vælg en anden.</translation>
    </message>
    <message>
        <source>Use digits, and a comma if there is one. For example 81%1.</source>
        <translation>Brug cifre, og komma, hvis der er et. For eksempel 81%1.</translation>
    </message>
    <message>
        <source>Is %1 right? It is much lower than you usually are.</source>
        <translation>Er %1 rigtigt? Det er meget lavere, end du plejer.</translation>
    </message>
    <message>
        <source>Is %1 right? It is much higher than you usually are.</source>
        <translation>Er %1 rigtigt? Det er meget højere, end du plejer.</translation>
    </message>
    <message>
        <source>Is %1 right? We only ask to be sure.</source>
        <translation>Er %1 rigtigt? Vi spørger kun for at være sikre.</translation>
    </message>
    <message>
        <source>Are both numbers right? They lie %1 apart.</source>
        <translation>Er begge tal rigtige? Der er %1 imellem dem.</translation>
    </message>
    <message>
        <source>The last three months you were between %1 and %2.</source>
        <translation>De sidste tre måneder lå du mellem %1 og %2.</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>af %1</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>Tastet</translation>
    </message>
    <message>
        <source>From a device</source>
        <translation>Fra en måler</translation>
    </message>
    <message>
        <source>From paper</source>
        <translation>Fra papir</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>Fra en fil</translation>
    </message>
    <message>
        <source>The phone is full. It is not saved yet. Delete a picture or an app, and press again.</source>
        <translation>Telefonen er fuld. Det er ikke gemt endnu. Slet et billede eller en app, og tryk igen.</translation>
    </message>
    <message>
        <source>The file with your data is damaged. We have not touched it. Keep the app, and do not delete anything.</source>
        <translation>Filen med dine data er skadet. Vi har ikke rørt den. Behold appen, og slet ikke noget.</translation>
    </message>
    <message>
        <source>The file with your data cannot be read. We have not touched it. Keep the app, and do not delete anything.</source>
        <translation>Filen med dine data kan ikke læses. Vi har ikke rørt den. Behold appen, og slet ikke noget.</translation>
    </message>
    <message>
        <source>Your data were made by a newer Nær. Update the app. Your data are safe.</source>
        <translation>Dine data er lavet af en nyere Nær. Opdater appen. Dine data er i behold.</translation>
    </message>
    <message>
        <source>Nær is already open. Close the other one first.</source>
        <translation>Nær er allerede åben. Luk den anden først.</translation>
    </message>
    <message>
        <source>Nær may not read or write here. Check the rights of the file or the folder.</source>
        <translation>Nær må ikke læse eller skrive her. Se efter rettighederne til filen eller mappen.</translation>
    </message>
    <message>
        <source>The code does not fit. Try again.</source>
        <translation>Koden passer ikke. Prøv igen.</translation>
    </message>
    <message>
        <source>Too many tries. Wait a little, and try again.</source>
        <translation>For mange forsøg. Vent lidt, og prøv igen.</translation>
    </message>
    <message>
        <source>Choose a code of at least %1 digits or letters.</source>
        <translation>Vælg en kode på mindst %1 cifre eller bogstaver.</translation>
    </message>
    <message>
        <source>This phone does not have the other half of the key. Your data open only on the phone they were made on.</source>
        <translation>Telefonen har ikke den anden halvdel af nøglen. Dine data kan kun åbnes på den telefon, de er lavet på.</translation>
    </message>
    <message>
        <source>Nær is locked. Unlock it first.</source>
        <translation>Nær er låst. Lås op først.</translation>
    </message>
    <message>
        <source>That time has not come yet. Choose when you measured.</source>
        <translation>Det tidspunkt er ikke kommet endnu. Vælg, hvornår du målte.</translation>
    </message>
    <message>
        <source>That day or time does not exist. Write it as 23-11-2026 and 8.15.</source>
        <translation>Den dag eller tid findes ikke. Skriv som 23-11-2026 og 8.15.</translation>
    </message>
    <message>
        <source>That hour comes twice when summer time ends. Choose a time before or after it.</source>
        <translation>Den time kommer to gange, når sommertiden slutter. Vælg en tid før eller efter.</translation>
    </message>
    <message>
        <source>The text is too long. Make it shorter.</source>
        <translation>Teksten er for lang. Gør den kortere.</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>Det er der ikke mere.</translation>
    </message>
    <message>
        <source>It is already taken out.</source>
        <translation>Det er allerede taget ud.</translation>
    </message>
    <message>
        <source>Something went wrong on our side. What you wrote is still here. Press again.</source>
        <translation>Noget gik galt hos os. Det, du skrev, er her stadig. Tryk igen.</translation>
    </message>
    <message>
        <source>Which arm?</source>
        <translation>Hvilken arm?</translation>
    </message>
    <message>
        <source>How did you sit or lie?</source>
        <translation>Hvordan sad eller lå du?</translation>
    </message>
    <message>
        <source>Had you just moved?</source>
        <translation>Havde du lige bevæget dig?</translation>
    </message>
    <message>
        <source>When did you eat?</source>
        <translation>Hvornår spiste du?</translation>
    </message>
    <message>
        <source>Did you have oxygen on?</source>
        <translation>Havde du ilt på?</translation>
    </message>
    <message>
        <source>Before or after medicine?</source>
        <translation>Før eller efter medicin?</translation>
    </message>
    <message>
        <source>Where did you measure?</source>
        <translation>Hvor målte du?</translation>
    </message>
    <message>
        <source>With clothes on?</source>
        <translation>Med tøj på?</translation>
    </message>
    <message>
        <source>Left arm</source>
        <translation>Venstre arm</translation>
    </message>
    <message>
        <source>Right arm</source>
        <translation>Højre arm</translation>
    </message>
    <message>
        <source>Sitting</source>
        <translation>Siddende</translation>
    </message>
    <message>
        <source>Lying down</source>
        <translation>Liggende</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Stående</translation>
    </message>
    <message>
        <source>No, at rest</source>
        <translation>Nej, i ro</translation>
    </message>
    <message>
        <source>Yes, just moved</source>
        <translation>Ja, lige bevæget mig</translation>
    </message>
    <message>
        <source>Not eaten yet</source>
        <translation>Har ikke spist endnu</translation>
    </message>
    <message>
        <source>Before a meal</source>
        <translation>Før et måltid</translation>
    </message>
    <message>
        <source>After a meal</source>
        <translation>Efter et måltid</translation>
    </message>
    <message>
        <source>Before bed</source>
        <translation>Før sengetid</translation>
    </message>
    <message>
        <source>No oxygen</source>
        <translation>Uden ilt</translation>
    </message>
    <message>
        <source>Oxygen on</source>
        <translation>Med ilt</translation>
    </message>
    <message>
        <source>Before medicine</source>
        <translation>Før medicin</translation>
    </message>
    <message>
        <source>After medicine</source>
        <translation>Efter medicin</translation>
    </message>
    <message>
        <source>In the ear</source>
        <translation>I øret</translation>
    </message>
    <message>
        <source>In the mouth</source>
        <translation>I munden</translation>
    </message>
    <message>
        <source>In the bottom</source>
        <translation>I ende­tarmen</translation>
    </message>
    <message>
        <source>Under the arm</source>
        <translation>Under armen</translation>
    </message>
    <message>
        <source>On the forehead</source>
        <translation>På panden</translation>
    </message>
    <message>
        <source>With clothes</source>
        <translation>Med tøj</translation>
    </message>
    <message>
        <source>Without clothes</source>
        <translation>Uden tøj</translation>
    </message>
    <message>
        <source>I am not well enough</source>
        <translation>Jeg er ikke rask nok</translation>
    </message>
    <message>
        <source>The meter does not work</source>
        <translation>Måleren virker ikke</translation>
    </message>
    <message>
        <source>I am not at home</source>
        <translation>Jeg er ikke hjemme</translation>
    </message>
    <message>
        <source>It does not fit right now</source>
        <translation>Det passer ikke lige nu</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>En anden grund</translation>
    </message>
    <message>
        <source>I typed it wrong</source>
        <translation>Jeg tastede forkert</translation>
    </message>
    <message>
        <source>The meter showed it wrong</source>
        <translation>Måleren viste forkert</translation>
    </message>
    <message>
        <source>It was someone else&apos;s number</source>
        <translation>Det var en andens tal</translation>
    </message>
    <message>
        <source>That is no place for a file. Choose another name.</source>
        <translation>Der kan filen ikke ligge. Vælg et andet navn.</translation>
    </message>
    <message>
        <source>The keyring of the phone does not answer. It holds the other half of the key. Your data are safe.</source>
        <translation>Telefonens nøglering svarer ikke. Den gemmer den anden halvdel af nøglen. Dine data er i god behold.</translation>
    </message>
    <message>
        <source>The file is about several people. Choose one with your own numbers only.</source>
        <translation>Filen handler om flere personer. Vælg en med kun dine egne tal.</translation>
    </message>
    <message>
        <source>We cannot read that file. It has to be a table, what you measured, when, and the number, or a FHIR file. A file taken out of Nær shows how.</source>
        <translation>Vi kan ikke læse den fil. Den skal være en tabel, hvad du målte, hvornår og tallet, eller en FHIR-fil. En fil taget ud af Nær viser hvordan.</translation>
    </message>
    <message>
        <source>There is no connection right now. Nothing is lost. Try again a little later.</source>
        <translation>Der er ikke net lige nu. Intet er tabt. Prøv igen lidt senere.</translation>
    </message>
    <message>
        <source>We cannot be sure who is at the other end. We have not sent anything. Try on another network.</source>
        <translation>Vi er ikke sikre på, hvem der er i den anden ende. Vi har ikke sendt noget. Prøv på et andet net.</translation>
    </message>
    <message>
        <source>That address cannot be used. It has to begin with https.</source>
        <translation>Den adresse kan ikke bruges. Den skal begynde med https.</translation>
    </message>
    <message>
        <source>The receiver&apos;s system answered something we do not understand. Nothing is lost. Try later, or call.</source>
        <translation>Modtagerens system svarede noget, vi ikke forstår. Intet er tabt. Prøv senere, eller ring.</translation>
    </message>
    <message>
        <source>The receiver&apos;s system said no. It is kept here. Call the receiver to hear what to do.</source>
        <translation>Modtagerens system sagde nej. Det er gemt her. Ring til modtageren, og hør, hvad du skal gøre.</translation>
    </message>
    <message>
        <source>The receiver has to know who you are. Log in first.</source>
        <translation>Modtageren skal vide, hvem du er. Log ind først.</translation>
    </message>
    <message>
        <source>The log-in did not succeed. Nothing was sent. Try again, or call.</source>
        <translation>Du blev ikke logget ind. Intet er sendt. Prøv igen, eller ring.</translation>
    </message>
    <message>
        <source>You have not said yes to sharing that. Nothing was sent.</source>
        <translation>Det har du ikke sagt ja til at dele. Intet er sendt.</translation>
    </message>
    <message>
        <source>You are under 15. Your mother or father has to say yes together with you. Nothing was shared.</source>
        <translation>Du er under 15. Din mor eller far skal sige ja sammen med dig. Intet er delt.</translation>
    </message>
    <message>
        <source>Write when you were born. Under 15, your parents decide with you.</source>
        <translation>Skriv, hvornår du er født. Er du under 15, bestemmer dine forældre sammen med dig.</translation>
    </message>
    <message>
        <source>Nobody is chosen who answers for it. Choose one first.</source>
        <translation>Der er ikke valgt nogen, som svarer på det. Vælg en først.</translation>
    </message>
    <message>
        <source>That is not a link we can open. Copy all of it, and try again.</source>
        <translation>Det link kan vi ikke åbne. Kopiér det hele, og prøv igen.</translation>
    </message>
    <message>
        <source>The link does not work any more. Ask for a new one.</source>
        <translation>Linket virker ikke mere. Bed om et nyt.</translation>
    </message>
    <message>
        <source>The passcode does not fit. Look at it again.</source>
        <translation>Adgangskoden passer ikke. Se på den igen.</translation>
    </message>
    <message>
        <source>Your place for links cannot do that. Look at it in the settings.</source>
        <translation>Dit sted til links kan ikke det. Se på det i indstillingerne.</translation>
    </message>
    <message>
        <source>We have asked too often. Wait a little, and try again.</source>
        <translation>Vi har spurgt for tit. Vent lidt, og prøv igen.</translation>
    </message>
</context>
<context>
    <name>WordsPage</name>
    <message>
        <source>Words, if you like</source>
        <translation>Ord, hvis du vil</translation>
    </message>
    <message>
        <source>Choose one, many or none.</source>
        <translation>Vælg ét, flere eller ingen.</translation>
    </message>
    <message>
        <source>Keep the words</source>
        <translation>Behold ordene</translation>
    </message>
    <message>
        <source>Save it</source>
        <translation>Gem det</translation>
    </message>
    <message>
        <source>How does it feel?</source>
        <translation>Hvordan føles det?</translation>
    </message>
    <message>
        <source>How did you sleep?</source>
        <translation>Hvordan sov du?</translation>
    </message>
    <message>
        <source>How much strength do you have?</source>
        <translation>Hvor mange kræfter har du?</translation>
    </message>
    <message>
        <source>A note</source>
        <translation>En note</translation>
    </message>
    <message>
        <source>Kept while you write.</source>
        <translation>Gemmes, mens du skriver.</translation>
    </message>
    <message>
        <source>Only you can see it. We ask before anything is shared.</source>
        <translation>Kun du kan se det. Vi spørger, før noget bliver delt.</translation>
    </message>
</context>
<context>
    <name>naer::Application</name>
    <message>
        <source>You can go back to Nær now.</source>
        <translation>Du kan gå tilbage til Nær nu.</translation>
    </message>
</context>
<context>
    <name>naer::CitizenSeries</name>
    <message>
        <source>Not measured in the last %1 days.</source>
        <translation>Ikke målt de sidste %1 dage.</translation>
    </message>
    <message>
        <source>Measured on %1 of the last %2 days.</source>
        <translation>Målt %1 af de sidste %2 dage.</translation>
    </message>
    <message numerus="yes">
        <source>%n measure­ment(s) taken out by the citizen since you last looked.</source>
        <translation>
            <numerusform>Borgeren har taget %n måling ud, siden du så efter sidst.</numerusform>
            <numerusform>Borgeren har taget %n målinger ud, siden du så efter sidst.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lowest %1, highest %2.</source>
        <translation>Lavest %1, højest %2.</translation>
    </message>
    <message>
        <source>Newest: %1.</source>
        <translation>Nyeste: %1.</translation>
    </message>
    <message>
        <source>The device was in doubt.</source>
        <translation>Apparatet var i tvivl.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Ny</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Rettet</translation>
    </message>
    <message>
        <source>%1: lowest %2, highest %3.</source>
        <translation>%1: lavest %2, højest %3.</translation>
    </message>
</context>
<context>
    <name>naer::CitizenWork</name>
    <message>
        <source>You have it now.</source>
        <translation>Du har den nu.</translation>
    </message>
    <message>
        <source>You keep it.</source>
        <translation>Du beholder den.</translation>
    </message>
    <message>
        <source>The citizen has taken it back.</source>
        <translation>Borgeren har taget den tilbage.</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Et øjeblik …</translation>
    </message>
    <message>
        <source>The place&apos;s system names no colleagues. Talk to one, and let them take it over.</source>
        <translation>Stedets system nævner ingen kolleger. Tal med en, og lad dem tage over.</translation>
    </message>
    <message>
        <source>%1 is asked. Until they say yes, you have it.</source>
        <translation>%1 er spurgt. Du har den, til der bliver sagt ja.</translation>
    </message>
    <message>
        <source>Write an answer first.</source>
        <translation>Skriv først et svar.</translation>
    </message>
    <message>
        <source>Write at most %1 characters.</source>
        <translation>Skriv højst %1 tegn.</translation>
    </message>
    <message>
        <source>Your answer is sent.</source>
        <translation>Dit svar er sendt.</translation>
    </message>
    <message>
        <source>The place has said no to it.</source>
        <translation>Stedet har sagt nej til den.</translation>
    </message>
    <message>
        <source>Your answer was not sent. It is kept; open the citizen and try again.</source>
        <translation>Dit svar blev ikke sendt. Det er gemt. Åbn borgeren, og prøv igen.</translation>
    </message>
    <message>
        <source>You said no. %1 has it.</source>
        <translation>Du sagde nej. %1 har den.</translation>
    </message>
</context>
<context>
    <name>naer::ClinicianViewModel</name>
    <message>
        <source>One moment …</source>
        <translation>Et øjeblik …</translation>
    </message>
    <message>
        <source>Nothing waits. Fetched %1.</source>
        <translation>Intet venter. Hentet %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s). Fetched %1.</source>
        <translation>
            <numerusform>%n venter. Hentet %1.</numerusform>
            <numerusform>%n venter. Hentet %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Fetched %1.</source>
        <translation>Hentet %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be read here for sure. See them in your own system.</source>
        <translation>
            <numerusform>%n kan ikke læses sikkert her. Se den i dit eget system.</numerusform>
            <numerusform>%n kan ikke læses sikkert her. Se dem i dit eget system.</numerusform>
        </translation>
    </message>
    <message>
        <source>What the citizen asks cannot be read here for sure. See it in your own system.</source>
        <translation>Det, borgeren spørger om, kan ikke læses sikkert her. Se det i dit eget system.</translation>
    </message>
    <message>
        <source>What was answered lately could not be fetched.</source>
        <translation>Det, der er besvaret for nylig, kunne ikke hentes.</translation>
    </message>
</context>
<context>
    <name>naer::CodeGate</name>
    <message>
        <source>Write your code first.</source>
        <translation>Skriv din kode først.</translation>
    </message>
</context>
<context>
    <name>naer::DeviceVisitor</name>
    <message>
        <source>The clock of the device is right now.</source>
        <translation>Nu går apparatets ur rigtigt.</translation>
    </message>
    <message>
        <source>The device does not let us set its clock. Set it on the device itself.</source>
        <translation>Apparatet vil ikke have sit ur stillet herfra. Stil det på apparatet.</translation>
    </message>
    <message>
        <source>Type the six digits that the device shows.</source>
        <translation>Tast de seks cifre, som apparatet viser.</translation>
    </message>
    <message>
        <source>We are waiting for the device. The number comes by itself.</source>
        <translation>Vi venter på apparatet. Tallet kommer af sig selv.</translation>
    </message>
    <message>
        <source>The device and the phone are getting to know each other.</source>
        <translation>Apparatet og telefonen lærer hinanden at kende.</translation>
    </message>
    <message>
        <source>The device shows six digits. Type them here.</source>
        <translation>Apparatet viser seks cifre. Tast dem her.</translation>
    </message>
    <message>
        <source>Type these six digits on the device.</source>
        <translation>Tast de her seks cifre på apparatet.</translation>
    </message>
    <message>
        <source>Does the device show the same six digits?</source>
        <translation>Viser apparatet de samme seks cifre?</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) saved on your phone.</source>
        <translation>
            <numerusform>%n tal gemt på din telefon.</numerusform>
            <numerusform>%n tal gemt på din telefon.</numerusform>
        </translation>
    </message>
    <message>
        <source>There was nothing new. All of its numbers are saved already.</source>
        <translation>Der var ikke noget nyt. Alle tallene er gemt i forvejen.</translation>
    </message>
    <message>
        <source>The device sent no number this time.</source>
        <translation>Apparatet sendte ikke noget tal denne gang.</translation>
    </message>
    <message>
        <source>Con­nected. We are fetching what the device has.</source>
        <translation>For­bundet. Vi henter det, apparatet har.</translation>
    </message>
    <message>
        <source>A number of another person on the device came. It is not kept.</source>
        <translation>Der kom et tal til en anden person på apparatet. Det er ikke gemt.</translation>
    </message>
    <message>
        <source>The six digits did not fit. Try again, and type those that the device shows then.</source>
        <translation>De seks cifre passede ikke. Prøv igen, og tast dem, apparatet viser så.</translation>
    </message>
    <message>
        <source>Then the two do not know each other yet. Try again, or let your clinic or the library do it with you.</source>
        <translation>Så kender de to ikke hinanden endnu. Prøv igen, eller få din klinik eller biblioteket til at hjælpe dig.</translation>
    </message>
    <message>
        <source>The connection was cut off before a number came. Try again.</source>
        <translation>Forbindelsen blev afbrudt, før der kom et tal. Prøv igen.</translation>
    </message>
    <message>
        <source>Con­nected. Take your time. The number comes by itself.</source>
        <translation>For­bundet. Tag dig god tid. Tallet kommer af sig selv.</translation>
    </message>
    <message>
        <source>A number came. Is it yours?</source>
        <translation>Der kom et tal. Er det dit?</translation>
    </message>
    <message>
        <source>We have moved the time of your numbers.</source>
        <translation>Vi har rettet tiden på dine tal.</translation>
    </message>
    <message>
        <source>The device has begun to count anew. Measure again, and we fetch the rest.</source>
        <translation>Apparatet er begyndt at tælle forfra. Mål igen, så henter vi resten.</translation>
    </message>
</context>
<context>
    <name>naer::DevicesViewModel</name>
    <message>
        <source>The device is forgotten. Your numbers stay.</source>
        <translation>Apparatet er glemt. Dine tal bliver.</translation>
    </message>
</context>
<context>
    <name>naer::EntryDetails</name>
    <message>
        <source>A note</source>
        <translation>En note</translation>
    </message>
</context>
<context>
    <name>naer::EntryForm</name>
    <message>
        <source>%1 (not needed)</source>
        <translation>%1 (kun hvis du vil)</translation>
    </message>
</context>
<context>
    <name>naer::Format</name>
    <message>
        <source>at %1</source>
        <translation>kl. %1</translation>
    </message>
    <message>
        <source>today</source>
        <translation>i dag</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>i går</translation>
    </message>
</context>
<context>
    <name>naer::FoundModel</name>
    <message>
        <source>Device without a name</source>
        <translation>Apparat uden navn</translation>
    </message>
</context>
<context>
    <name>naer::GuidedRun</name>
    <message>
        <source>Sit and rest</source>
        <translation>Sid og hvil</translation>
    </message>
    <message>
        <source>Reading %1 of %2</source>
        <translation>Måling %1 af %2</translation>
    </message>
    <message>
        <source>A short pause</source>
        <translation>En kort pause</translation>
    </message>
    <message>
        <source>Your readings</source>
        <translation>Dine målinger</translation>
    </message>
    <message>
        <source>The time is up</source>
        <translation>Tiden er gået</translation>
    </message>
    <message numerus="yes">
        <source>About %n minute(s) left</source>
        <translation>
            <numerusform>Cirka %n minut tilbage</numerusform>
            <numerusform>Cirka %n minutter tilbage</numerusform>
        </translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Tæller med</translation>
    </message>
    <message>
        <source>Does not count</source>
        <translation>Tæller ikke med</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Måling %1</translation>
    </message>
    <message>
        <source>%1 of %2 readings done. Go on here.</source>
        <translation>%1 af %2 målinger er færdige. Fortsæt her.</translation>
    </message>
    <message>
        <source>The first reading is begun. Go on here.</source>
        <translation>Den første måling er begyndt. Fortsæt her.</translation>
    </message>
</context>
<context>
    <name>naer::HelpLinesModel</name>
    <message>
        <source>Open day and night</source>
        <translation>Åbent døgnet rundt</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>Åbent nu</translation>
    </message>
    <message>
        <source>We do not have the hours. You are welcome to call and try.</source>
        <translation>Vi kender ikke deres åbnings­tider. Du må gerne ringe og prøve.</translation>
    </message>
    <message>
        <source>Closed now</source>
        <translation>Lukket nu</translation>
    </message>
    <message>
        <source>Opens at %1</source>
        <translation>Åbner kl. %1</translation>
    </message>
    <message>
        <source>Opens %1 at %2</source>
        <translation>Åbner %1 kl. %2</translation>
    </message>
    <message>
        <source>Today the hours may be different. You are welcome to call and try.</source>
        <translation>Åbnings­tiden kan være en anden i dag. Du må gerne ringe og prøve.</translation>
    </message>
</context>
<context>
    <name>naer::HelpViewModel</name>
    <message>
        <source>Doctors are usually open now (weekdays 8 to 16). The number is on your yellow health card.</source>
        <translation>Læger har som regel åbent nu (hverdage 8-16). Nummeret står på dit gule sundheds­kort.</translation>
    </message>
    <message>
        <source>Many doctors are closed today. You are welcome to call and try. The number is on your yellow health card. No answer? Call the out-of-hours doctor.</source>
        <translation>Mange læger har lukket i dag. Du må gerne ringe og prøve. Nummeret står på dit gule sundheds­kort. Svarer de ikke? Ring til læge­vagten.</translation>
    </message>
    <message>
        <source>Doctors are usually closed now. %1. Until then, call the out-of-hours doctor.</source>
        <translation>Læger har som regel lukket nu. %1. Ring til læge­vagten indtil da.</translation>
    </message>
</context>
<context>
    <name>naer::ImportViewModel</name>
    <message>
        <source>something is missing</source>
        <translation>der mangler noget</translation>
    </message>
    <message>
        <source>that is not a number we can read</source>
        <translation>det er ikke et tal, vi kan læse</translation>
    </message>
    <message>
        <source>it has to be a whole number</source>
        <translation>det skal være et helt tal</translation>
    </message>
    <message>
        <source>the number is not possible</source>
        <translation>tallet kan ikke passe</translation>
    </message>
    <message>
        <source>the upper number has to be the larger one</source>
        <translation>det øverste tal skal være det største</translation>
    </message>
    <message>
        <source>we do not know what is measured</source>
        <translation>vi ved ikke, hvad der er målt</translation>
    </message>
    <message>
        <source>we do not know the unit</source>
        <translation>vi kender ikke enheden</translation>
    </message>
    <message>
        <source>we do not know the circumstances</source>
        <translation>vi kender ikke omstændig­hederne</translation>
    </message>
    <message>
        <source>the time has not come yet</source>
        <translation>tiden er ikke kommet endnu</translation>
    </message>
    <message>
        <source>that time does not exist</source>
        <translation>den tid findes ikke</translation>
    </message>
    <message>
        <source>that hour comes twice</source>
        <translation>den time kommer to gange</translation>
    </message>
    <message>
        <source>the text is too long</source>
        <translation>teksten er for lang</translation>
    </message>
    <message>
        <source>we cannot read the line</source>
        <translation>vi kan ikke læse linjen</translation>
    </message>
    <message>
        <source>Line %1: %2.</source>
        <translation>Linje %1: %2.</translation>
    </message>
    <message>
        <source>Write where the file lies first.</source>
        <translation>Skriv først, hvor filen ligger.</translation>
    </message>
    <message>
        <source>There is no file with that name. Look at the path again.</source>
        <translation>Der er ingen fil med det navn. Tjek, at navnet er skrevet rigtigt.</translation>
    </message>
    <message>
        <source>Brought in and saved: %1.</source>
        <translation>Hentet og gemt: %1.</translation>
    </message>
    <message>
        <source>the comma can mean two things; write 81.5</source>
        <translation>kommaet kan betyde to ting; skriv 81.5</translation>
    </message>
    <message>
        <source>That is the file in which Nær keeps your numbers. Choose the file you want to bring in.</source>
        <translation>Det er filen, hvor Nær gemmer dine tal. Vælg den fil, du vil hente tal fra.</translation>
    </message>
    <message>
        <source>Number %1 in the file: %2.</source>
        <translation>Nummer %1 i filen: %2.</translation>
    </message>
    <message>
        <source>two in the file contradict each other</source>
        <translation>to i filen modsiger hinanden</translation>
    </message>
</context>
<context>
    <name>naer::Inbox</name>
    <message>
        <source>Put aside. It is in none of your curves, and nobody else sees it.</source>
        <translation>Lagt til side. Det er ikke på dine kurver, og ingen andre ser det.</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Lagt til side</translation>
    </message>
    <message>
        <source>Not kept. Nothing of it is left here.</source>
        <translation>Det er ikke gemt. Der er intet tilbage af det her.</translation>
    </message>
    <message>
        <source>%1 is saved on your phone.</source>
        <translation>%1 er gemt på din telefon.</translation>
    </message>
    <message>
        <source>You are person %1 on the device. The numbers of others are put aside.</source>
        <translation>Du er person %1 på apparatet. Tal fra andre er lagt til side.</translation>
    </message>
</context>
<context>
    <name>naer::KindsModel</name>
    <message>
        <source>You follow</source>
        <translation>Du følger</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>Alt det andet</translation>
    </message>
</context>
<context>
    <name>naer::LatestModel</name>
    <message>
        <source>You follow it. Not measured yet.</source>
        <translation>Du følger det. Ikke målt endnu.</translation>
    </message>
</context>
<context>
    <name>naer::LinkReader</name>
    <message>
        <source>This is no link that we know. Copy all of it; it holds “shlink:/”.</source>
        <translation>Det er ikke et link, vi kender. Kopiér det hele. Der står “shlink:/” i det.</translation>
    </message>
    <message>
        <source>The link wants a passcode. Ask the citizen for it.</source>
        <translation>Linket kræver en adgangs­kode. Spørg borgeren om den.</translation>
    </message>
    <message>
        <source>The passcode is not right.</source>
        <translation>Adgangs­koden er forkert.</translation>
    </message>
    <message numerus="yes">
        <source>The passcode is not right. %n try(s) left.</source>
        <translation>
            <numerusform>Adgangs­koden er forkert. %n forsøg tilbage.</numerusform>
            <numerusform>Adgangs­koden er forkert. %n forsøg tilbage.</numerusform>
        </translation>
    </message>
    <message>
        <source>The link does not work any more. Ask the citizen for a new one.</source>
        <translation>Linket virker ikke mere. Bed borgeren om et nyt.</translation>
    </message>
    <message>
        <source>There is nothing behind the link that can be shown here for sure.</source>
        <translation>Der er intet bag linket, som kan vises sikkert her.</translation>
    </message>
    <message>
        <source>Write your name and where you work. It is written down where the link lies.</source>
        <translation>Skriv dit navn, og hvor du arbejder. Det bliver skrevet ned der, hvor linket ligger.</translation>
    </message>
</context>
<context>
    <name>naer::LinkSharing</name>
    <message>
        <source>Choose at least one thing to share.</source>
        <translation>Vælg mindst én ting at dele.</translation>
    </message>
    <message>
        <source>Make the passcode at least %1 letters or digits long.</source>
        <translation>Adgangskoden skal have mindst %1 bogstaver eller tal.</translation>
    </message>
    <message>
        <source>Write it as 14-03-1957.</source>
        <translation>Skriv det som 14-03-1957.</translation>
    </message>
    <message>
        <source>Measurements from home</source>
        <translation>Hjemmemålinger</translation>
    </message>
    <message>
        <source>Copied. It is gone from there again in half a minute.</source>
        <translation>Kopieret. Sæt det ind inden for et halvt minut.</translation>
    </message>
    <message>
        <source>You have not measured that in this time. Choose a longer time.</source>
        <translation>Du har ingen målinger fra de dage. Vælg flere dage.</translation>
    </message>
    <message>
        <source>Ended. Whoever opened it may have kept a copy.</source>
        <translation>Lukket. Den, der har åbnet det, kan have gemt en kopi.</translation>
    </message>
    <message>
        <source>Look at the year. Write it as 14-03-1957.</source>
        <translation>Se på årstallet. Skriv det som 14-03-1957.</translation>
    </message>
</context>
<context>
    <name>naer::LockViewModel</name>
    <message>
        <source>Write your code first.</source>
        <translation>Skriv først din kode.</translation>
    </message>
    <message>
        <source>The data on this phone are older than they have been. Perhaps an old copy was put back. What you wrote last may be missing.</source>
        <translation>Dine data er ældre, end de har været. Måske er en gammel kopi lagt tilbage. Det sidste, du skrev, kan mangle.</translation>
    </message>
    <message>
        <source>We cannot see whether something is missing. Your data open as usual. Look whether the latest are there.</source>
        <translation>Vi kan ikke se, om der mangler noget. Dine data åbner, som de plejer. Se efter, om det nyeste er der.</translation>
    </message>
    <message>
        <source>The two are not alike. Write the code once more.</source>
        <translation>De to er ikke ens. Skriv koden en gang til.</translation>
    </message>
    <message>
        <source>Write the code you have now.</source>
        <translation>Skriv den kode, du har nu.</translation>
    </message>
    <message>
        <source>Wait one second, then try again.</source>
        <translation>Vent et sekund, og prøv igen.</translation>
    </message>
    <message>
        <source>Wait %1 seconds, then try again.</source>
        <translation>Vent %1 sekunder, og prøv igen.</translation>
    </message>
    <message>
        <source>Wait one minute, then try again.</source>
        <translation>Vent et minut, og prøv igen.</translation>
    </message>
    <message>
        <source>Wait %1 minutes, then try again.</source>
        <translation>Vent %1 minutter, og prøv igen.</translation>
    </message>
    <message>
        <source>Nær is open already</source>
        <translation>Nær er allerede åben</translation>
    </message>
    <message>
        <source>Nær needs an update</source>
        <translation>Nær skal opdateres</translation>
    </message>
    <message>
        <source>The key is on another phone</source>
        <translation>Nøglen er på en anden telefon</translation>
    </message>
    <message>
        <source>The phone is full</source>
        <translation>Telefonen er fuld</translation>
    </message>
    <message>
        <source>We cannot open your data</source>
        <translation>Vi kan ikke åbne dine data</translation>
    </message>
    <message>
        <source>There is no room to open your data. They are safe.</source>
        <translation>Der er ikke plads til at åbne dine data. De er i behold.</translation>
    </message>
    <message>
        <source>Something stops us. We have not touched your data.</source>
        <translation>Noget stopper os. Vi har ikke rørt dine data.</translation>
    </message>
    <message>
        <source>Close the other window. Then press “Try again”.</source>
        <translation>Luk det andet vindue. Tryk så på ”Prøv igen”.</translation>
    </message>
    <message>
        <source>Get the newest Nær the way you got this one. Then try again.</source>
        <translation>Hent den nyeste Nær der, hvor du fik denne. Prøv så igen.</translation>
    </message>
    <message>
        <source>A helper can look at the rights of the file shown below. Then try again.</source>
        <translation>En hjælper kan se på rettig­hederne til filen herunder. Prøv så igen.</translation>
    </message>
    <message>
        <source>Delete a picture or an app. Then try again.</source>
        <translation>Slet et billede eller en app. Prøv så igen.</translation>
    </message>
    <message>
        <source>Do not delete the file. A helper can copy it to a safe place first.</source>
        <translation>Slet ikke filen. En hjælper kan først kopiere den til et sikkert sted.</translation>
    </message>
    <message>
        <source>Close Nær and open it again. Still not? Ask a helper to look at the file below.</source>
        <translation>Luk Nær, og åbn igen. Hjælper det ikke? Bed en hjælper se på filen herunder.</translation>
    </message>
    <message>
        <source>The keyring does not answer</source>
        <translation>Nøgleringen svarer ikke</translation>
    </message>
    <message>
        <source>Use the phone where you made your data.</source>
        <translation>Brug den telefon, hvor du lavede dine data.</translation>
    </message>
    <message>
        <source>Unlock the keyring of the phone, or start it anew. Then press “Try again”.</source>
        <translation>Lås telefonens nøglering op, eller start telefonen igen. Tryk så på ”Prøv igen”.</translation>
    </message>
</context>
<context>
    <name>naer::MeasureViewModel</name>
    <message>
        <source>Measure</source>
        <translation>Mål</translation>
    </message>
    <message>
        <source>Your first number. It stays on your phone.</source>
        <translation>Dit første tal. Det bliver på din telefon.</translation>
    </message>
    <message>
        <source>Last: %1, %2.</source>
        <translation>Sidst: %1, %2.</translation>
    </message>
    <message>
        <source>Your area: %1.</source>
        <translation>Dit område: %1.</translation>
    </message>
    <message numerus="yes">
        <source>The mean of %n reading(s)</source>
        <translation>
            <numerusform>Gennemsnit af %n måling</numerusform>
            <numerusform>Gennemsnit af %n målinger</numerusform>
        </translation>
    </message>
    <message>
        <source>Your area is %1.</source>
        <translation>Dit område er %1.</translation>
    </message>
    <message>
        <source>Saved on your phone. %1</source>
        <translation>Gemt på din telefon. %1</translation>
    </message>
</context>
<context>
    <name>naer::MyDataViewModel</name>
    <message>
        <source>The file is made. It is not encrypted: keep it where only you can read it.</source>
        <translation>Filen er lavet. Den er ikke låst: Alle, der får filen, kan læse dine tal.</translation>
    </message>
    <message>
        <source>Nothing here can open the file. It lies where the line below says.</source>
        <translation>Din telefon kan ikke åbne filen. Den ligger her:</translation>
    </message>
</context>
<context>
    <name>naer::NotMeasuring</name>
    <message>
        <source>Choose a reason first.</source>
        <translation>Vælg en grund først.</translation>
    </message>
    <message>
        <source>Saved on your phone</source>
        <translation>Gemt på din telefon</translation>
    </message>
</context>
<context>
    <name>naer::ObservationChange</name>
    <message>
        <source>The number is the same as before. Change it, or go back.</source>
        <translation>Tallet er det samme som før. Ret det, eller gå tilbage.</translation>
    </message>
    <message>
        <source>Choose a reason first.</source>
        <translation>Vælg en grund først.</translation>
    </message>
    <message>
        <source>Corrected and saved</source>
        <translation>Rettet og gemt</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>Taget ud</translation>
    </message>
</context>
<context>
    <name>naer::OverviewModel</name>
    <message>
        <source>No number counts right now. See what is kept.</source>
        <translation>Ingen tal tæller med lige nu. Se, hvad der er gemt.</translation>
    </message>
</context>
<context>
    <name>naer::ReadingDetails</name>
    <message>
        <source>Measured</source>
        <translation>Målt</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hvordan</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>Din note</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Tæller med</translation>
    </message>
    <message>
        <source>Does not count</source>
        <translation>Tæller ikke med</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Måling %1</translation>
    </message>
    <message>
        <source>Taken out %1.</source>
        <translation>Taget ud %1.</translation>
    </message>
    <message>
        <source>Changed %1.</source>
        <translation>Ændret %1.</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>Før: %1</translation>
    </message>
</context>
<context>
    <name>naer::ReadingsModel</name>
    <message>
        <source>Corrected</source>
        <translation>Rettet</translation>
    </message>
</context>
<context>
    <name>naer::RecipientSignIn</name>
    <message>
        <source>Log in in the window that has opened. Come back here afterwards.</source>
        <translation>Log ind i det nye vindue. Kom så tilbage hertil.</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Et øjeblik …</translation>
    </message>
    <message>
        <source>Somebody else logged in than before. Nothing was changed. Log in as yourself.</source>
        <translation>Det var en anden person, der loggede ind. Intet er ændret. Log ind som dig selv.</translation>
    </message>
    <message>
        <source>You are logged in.</source>
        <translation>Du er logget ind.</translation>
    </message>
    <message>
        <source>You are logged in as %1.</source>
        <translation>Du er logget ind som %1.</translation>
    </message>
    <message>
        <source>Write it as 14-03-1957.</source>
        <translation>Skriv det som 14-03-1957.</translation>
    </message>
    <message>
        <source>You have written before that you are under 15. Call them, and they help you.</source>
        <translation>Du har før skrevet, at du er under 15. Ring til dem, så hjælper de dig.</translation>
    </message>
    <message>
        <source>They know another birth date than the one you wrote. Was it a slip? Write it again. Else log in as yourself.</source>
        <translation>De kender en anden fødselsdag end den, du har skrevet. Skrev du forkert? Så skriv den igen. Ellers log ind som dig selv.</translation>
    </message>
    <message>
        <source>No browser could be opened on this device. One is needed to log in.</source>
        <translation>Der kunne ikke åbnes en browser på denne enhed. Den skal bruges til at logge ind.</translation>
    </message>
    <message>
        <source>They do not know the one who logged in as your mother or father. Call them, and they help you.</source>
        <translation>Stedet kender ikke den, der loggede ind, som din mor eller far. Ring til dem, så hjælper de dig.</translation>
    </message>
    <message>
        <source>%1 is logged in for you.</source>
        <translation>%1 er logget ind for dig.</translation>
    </message>
    <message>
        <source>Here it is you who logs in. Nothing was changed.</source>
        <translation>Her er det dig selv, der logger ind. Intet er ændret.</translation>
    </message>
    <message>
        <source>Look at the year. Write it as 14-03-1957.</source>
        <translation>Se på årstallet. Skriv det som 14-03-1957.</translation>
    </message>
</context>
<context>
    <name>naer::ShareComposer</name>
    <message>
        <source>Choose at least one thing to share.</source>
        <translation>Vælg mindst én ting at dele.</translation>
    </message>
    <message>
        <source>Write it as 14-03-1957.</source>
        <translation>Skriv det som 14-03-1957.</translation>
    </message>
    <message>
        <source>You have not measured that in this time. Choose a longer time.</source>
        <translation>Du har ingen målinger fra de dage. Vælg flere dage.</translation>
    </message>
    <message>
        <source>It is too much for one time. Choose a shorter time.</source>
        <translation>Det er for mange målinger på én gang. Vælg færre dage.</translation>
    </message>
    <message>
        <source>It is a while since your mother or father logged in. Go back, and let them log in again.</source>
        <translation>Det er noget tid siden, din mor eller far loggede ind. Gå tilbage, og lad dem logge ind igen.</translation>
    </message>
    <message>
        <source>Look at the year. Write it as 14-03-1957.</source>
        <translation>Se på årstallet. Skriv det som 14-03-1957.</translation>
    </message>
</context>
<context>
    <name>naer::SharingViewModel</name>
    <message>
        <source>Taken back before it was sent. Nobody has seen it.</source>
        <translation>Taget tilbage, før det blev sendt. Ingen har set det.</translation>
    </message>
    <message>
        <source>Taken back. We tell %1.</source>
        <translation>Taget tilbage. Vi giver %1 besked.</translation>
    </message>
    <message>
        <source>Stopped. Nothing more is sent. We tell them.</source>
        <translation>Stoppet. Der bliver ikke sendt mere. Vi giver dem besked.</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Et øjeblik …</translation>
    </message>
    <message>
        <source>%1 cannot show it here. Ask them, or look at “My log” on sundhed.dk.</source>
        <translation>%1 kan ikke vise det her. Spørg dem, eller se ”Min log” på sundhed.dk.</translation>
    </message>
    <message>
        <source>Nobody has looked yet.</source>
        <translation>Ingen har set det endnu.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was sent.</source>
        <translation>Du har stoppet. De har ikke fået noget.</translation>
    </message>
    <message>
        <source>Good. Nær does not remind you of it any more.</source>
        <translation>Godt. Nær minder dig ikke mere om det.</translation>
    </message>
    <message>
        <source>Shared %1.</source>
        <translation>Delt %1.</translation>
    </message>
</context>
<context>
    <name>naer::TodayViewModel</name>
    <message>
        <source>Good night</source>
        <translation>God nat</translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation>God­morgen</translation>
    </message>
    <message>
        <source>Good day</source>
        <translation>Goddag</translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation>Godaften</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>greeting, name</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Nobody has answered you</source>
        <translation>Ingen har svaret dig</translation>
    </message>
    <message>
        <source>%1 did not take it</source>
        <translation>%1 tog ikke imod det</translation>
    </message>
    <message>
        <source>Call them, and hear what to do.</source>
        <translation>Ring til dem, og hør, hvad du skal gøre.</translation>
    </message>
    <message>
        <source>Log in at %1</source>
        <translation>Log ind hos %1</translation>
    </message>
    <message>
        <source>%1 has answered</source>
        <translation>%1 har svaret</translation>
    </message>
    <message>
        <source>Read the answer here.</source>
        <translation>Læs svaret her.</translation>
    </message>
    <message>
        <source>%1 was to answer by %2. Call them.</source>
        <translation>%1 ville svare senest %2. Ring til dem.</translation>
    </message>
    <message>
        <source>It was not sent to %1</source>
        <translation>Det blev ikke sendt til %1</translation>
    </message>
    <message>
        <source>Your mother or father logs in at %1</source>
        <translation>Din mor eller far logger ind hos %1</translation>
    </message>
    <message>
        <source>Then we send what you share.</source>
        <translation>Så sender vi det, du deler.</translation>
    </message>
    <message>
        <source>%1 has not got it yet</source>
        <translation>%1 har ikke fået det endnu</translation>
    </message>
    <message>
        <source>It still waits on your phone. Urgent? Then call.</source>
        <translation>Det venter stadig på din telefon. Haster det, så ring.</translation>
    </message>
    <message>
        <source>Nobody has seen it. Share it again if you want.</source>
        <translation>Ingen har set det. Del igen, hvis du vil.</translation>
    </message>
</context>
<context>
    <name>naer::TrendChart</name>
    <message>
        <source>Nothing measured in these %1 days</source>
        <translation>Ikke målt i de sidste %1 dage</translation>
    </message>
    <message>
        <source>As you usually are on %1 of %2 days</source>
        <translation>Som du plejer på %1 ud af %2 dage</translation>
    </message>
    <message>
        <source>You measured on %1 of %2 days</source>
        <translation>Du har målt på %1 ud af %2 dage</translation>
    </message>
    <message>
        <source>%1: lowest %2, highest %3.</source>
        <translation>%1: lavest %2, højest %3.</translation>
    </message>
    <message>
        <source>Lowest %1, highest %2.</source>
        <translation>Lavest %1, højest %2.</translation>
    </message>
    <message>
        <source>Newest: %1.</source>
        <translation>Nyeste: %1.</translation>
    </message>
    <message>
        <source>Your area: %1</source>
        <translation>Dit område: %1</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>One number: %1.</source>
        <translation>Ét tal: %1.</translation>
    </message>
    <message>
        <source>Each time %1.</source>
        <translation>Hver gang %1.</translation>
    </message>
</context>
<context>
    <name>naer::WellbeingViewModel</name>
    <message>
        <source>Choose how it is first.</source>
        <translation>Vælg først, hvordan det er.</translation>
    </message>
</context>
<context>
    <name>naer::WorkplaceSignIn</name>
    <message>
        <source>Log in in the window that has opened. Come back here afterwards.</source>
        <translation>Log ind i vinduet, der er åbnet. Kom tilbage hertil bagefter.</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Et øjeblik …</translation>
    </message>
    <message>
        <source>You are logged in.</source>
        <translation>Du er logget ind.</translation>
    </message>
    <message>
        <source>You are logged in as %1.</source>
        <translation>Du er logget ind som %1.</translation>
    </message>
    <message>
        <source>You did not log in as somebody who works there. Log in as a professional.</source>
        <translation>Du loggede ikke ind som en, der arbejder der. Log ind som fagperson.</translation>
    </message>
    <message>
        <source>You are logged out. Nothing of the citizens is left on this device.</source>
        <translation>Du er logget ud. Intet om borgerne er tilbage på denne enhed.</translation>
    </message>
    <message>
        <source>No browser could be opened on this device. One is needed to log in.</source>
        <translation>Der kunne ikke åbnes en browser på denne enhed. Den skal bruges til at logge ind.</translation>
    </message>
</context>
</TS>
