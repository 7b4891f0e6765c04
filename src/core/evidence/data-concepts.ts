/** Something that features are made of and that only a source of its own holds: how features speak of it, and what such a source is called. */
export interface DataConcept {
  readonly name: string;
  readonly inFeature: RegExp;
  /** In a source; what features say counts there too. */
  readonly inSource: RegExp;
}

const concept = (name: string, inFeature: RegExp, inSource: RegExp = inFeature): DataConcept => ({ name, inFeature, inSource });

/** None is a by-product of what a product logs anyway, such as clicks, orders or time; those are never asked about. */
export const dataConcepts: readonly DataConcept[] = [
  concept('weather', /\b(?:rain(?:fall)?|snow(?:fall)?|precipitation|wind (?:speed|gusts?)|gusts|cloud cover|humidity|outdoor temperature|air temperature|sunshine|solar irradiance|weather)\b/i, /\b(?:weather|meteo\w*|metar|taf|climate|nwp|ecmwf|noaa|dwd|rain\w*|snow\w*|precipitation|forecasts? of (?:wind|temperature))\b/i),
  concept('devices', /\b(?:devices? (?:seen|fingerprints?|ids?|used)|device[- ]fingerprints?|ip address(?:es)?|ip reputation|(?:new|unknown) devices?)\b/i, /\b(?:devices?|fingerprints?|ip|login|sign-?ins?|sessions?|client|app events?|browser|user agents?|telemetry|request)\b/i),
  concept('reviews', /\b(?:reviews? (?:scores?|ratings?|texts?|sentiment)|number of reviews|star ratings?|average ratings?|mean ratings?)\b/i, /\b(?:reviews?|ratings?|feedback)\b/i),
  concept('browsing history', /\b(?:browsing (?:history|behaviou?r)|sites? visited|interest segments?)\b/i, /\b(?:browsing|dmp|pixel|page views?|clickstream|segments?|visits|sessions?|web analytics)\b/i),
  concept('competitors', /\bcompetitors?\b/i, /competitor|\b(?:crawl\w*|scrap\w+|price comparison|mystery shopp\w+|market prices?)\b/i),
  concept('salaries', /\b(?:market|average|median|typical) (?:salar(?:y|ies)|wages?|pay)\b/i, /\b(?:salar\w+|wages?|compensation|pay (?:bands?|survey|data))\b/i),
  concept('credit bureau', /\b(?:bureau|credit (?:score|history|enquir\w+|inquir\w+)|enquiries|inquiries|credit lines elsewhere)\b/i, /\b(?:bureau|schufa|experian|equifax|transunion|credit (?:report|history|file|registry|score)|enquiries|inquiries)\b/i),
  concept('vibration', /\bvibration\w*\b/i, /\b(?:vibration\w*|acceleromet\w+|imu|sensors?|iot)\b/i),
  concept('sound', /\b(?:acoustic|sound level|noise level|microphone)\b/i, /\b(?:acoustic|audio|microphones?|sound|noise|recordings?|sensors?)\b/i),
  concept('company figures', /\b(?:company|firm|employer)(?:['’]s)? (?:revenue|turnover|size|headcount|age)\b|\b(?:headcount|firmographics?)\b/i, /\b(?:firmographic\w*|headcount|dun ?& ?bradstreet|crunchbase|clearbit|zoominfo|company (?:register|registry|data|database|profiles?)|annual reports?|crm fields|bureau van dijk|orbis|linkedin)\b/i),
  concept('timetables', /\b(?:train|bus|metro|ferry|tram) (?:arrivals?|departures?|delays?|schedules?)\b/i, /\b(?:timetables?|gtfs|transit|transport|railway|bus|train|schedules?)\b/i),
  concept('school marks', /\b(?:pupil|student|school)(?:['’]?s['’]?)? (?:latest |last |final |exam )?(?:marks?|grades?|gpa)\b|\bgrade point average\b/i, /\b(?:marks|grades?|gpa|exams?|school reports?|report cards?|transcripts?|grade ?book|lms|test results)\b/i),
  concept('height and weight', /\b(?:height and weight|body (?:measurements?|weight|height)|bmi)\b/i, /\b(?:height|weight|measurements?|questionnaire|body|bmi|vitals|scans?)\b/i),
  concept('accidents', /\b(?:accidents?|crash(?:es)?) (?:recorded|history|count|reported)|\b(?:earlier|previous|past|prior|number of(?: \w+)?) accidents?\b/i, /\b(?:accidents?|crash\w*|carfax|carvertical|claims?|police|collision\w*|damage)\b/i),
  concept('page layout', /\bpixels (?:between|from|to|above|below)\b|\b(?:scroll depth|above (?:or below )?the fold)\b/i, /\b(?:layouts?|crawl\w*|dom|viewport|rendered|scroll\w*|slot|placement|position)\b/i),
  concept('holidays', /\b(?:public|school|bank|national) holidays?\b|\bholiday (?:flag|calendar|indicator)\b/i, /\b(?:holidays?|calendars?)\b/i),
  concept('local events', /\b(?:concerts?|stadium|football match(?:es)?|sports? events?|local events?|events? nearby|nearby events?|trade fairs?|festivals?)\b/i, /\b(?:concerts?|stadium|match(?:es)?|sports?|event (?:calendar|feed|listings?|guide|api)|ticketmaster|venues?|fairs?|festivals?|city calendar)\b/i),
  concept('road traffic', /\b(?:traffic (?:speed|density|jams?|congestion|level)|congestion|road closures?|roadworks)\b/i, /\b(?:traffic|congestion|road|gps|pings?|probe|tomtom|here|waze|floating|maps?|trips?|telematics|loop detectors?|speeds?)\b/i),
  concept('fuel or energy prices', /\b(?:fuel|petrol|diesel|oil|gas|electricity|power|spot) prices?\b/i, /\b(?:fuel|petrol|diesel|oil|gas|electricity|power|spot|energy|exchange|market|prices?)\b/i),
  concept('exchange and interest rates', /\b(?:exchange|interest|inflation|unemployment) rates?\b|\b(?:gdp|consumer price index|cpi)\b/i, /\b(?:exchange|interest|inflation|unemployment|central bank|ecb|fed|fred|macro\w*|statistic\w*|bloomberg|reuters|rates?|economic\w*|treasury)\b/i),
  concept('air quality', /\b(?:air quality|pollen|pm ?2\.5|pm10|ozone|no2)\b/i, /\b(?:air quality|pollen|pm ?2\.5|pm10|ozone|no2|environment\w*|pollution|stations?|copernicus)\b/i),
  concept('census figures', /\b(?:census|median income|household income|purchasing power|population density|income of the (?:area|district|neighbou?rhood|postcode|zip code))\b/i, /\b(?:census|income|statistic\w*|demographic\w*|population|purchasing|acxiom|gfk|postcode data|survey)\b/i),
  concept('satellite images', /\b(?:ndvi|evi|satellite|vegetation index)\b/i, /\b(?:ndvi|satellite|sentinel\S*|landsat|modis|remote sensing|planet|imagery)\b/i),
  concept('soil', /\bsoil (?:type|moisture|ph|map|quality|temperature)\b/i, /\bsoil\b/i),
  concept('laboratory values', /\b(?:lactate|creatinine|haemoglobin|hemoglobin|hba1c|white (?:blood )?cell counts?|lab(?:oratory)? (?:values?|results?)|c-reactive protein|crp|troponin)\b/i, /\b(?:lab\w*|blood|specimens?|pathology|ehr|emr|electronic health records?|fhir|lis|hospital information system|patient records?|icu data|mimic\S*)\b/i),
  concept('medication', /\b(?:medications?|prescriptions?|drug doses?)\b/i, /\b(?:medications?|prescri\w+|pharmac\w+|drugs?|ehr|emr|fhir|patient records?|electronic health records?|claims|doses?)\b/i),
  concept('heart rate', /\b(?:heart rate|sleep (?:hours|duration|quality)|step counts?|steps per day)\b/i, /\b(?:heart|wearables?|watch(?:es)?|fitbit|garmin|healthkit|sleep|steps|monitors?|vitals|ecg|sensors?|bands?)\b/i),
  concept('social graph', /\b(?:followers?|followees?|friends (?:who|of|in)|mutual friends?|number of friends|friends['’])\b/i, /\b(?:follow\w*|friends?|friendship\w*|social|graph|connections?|contacts?)\b/i),
  concept('news', /\b(?:news (?:sentiment|mentions?|volume|coverage)|headlines? sentiment|sentiment of (?:the )?news|press mentions?)\b/i, /\b(?:news|press|headlines?|reuters|bloomberg|gdelt|media|articles?)\b/i),
  concept('search trends', /\b(?:google trends?|search trends?|web search volume)\b/i, /\btrends?\b|\bsearch\b/i),
  concept('social media mentions', /\b(?:tweets?|twitter|social[- ]media (?:mentions?|sentiment|buzz)|reddit|instagram)\b/i, /\b(?:tweets?|twitter|social|reddit|instagram|x api|brandwatch|mentions?)\b/i),
  concept('advertising spend', /\b(?:advertising|marketing|tv|ad|media) spend\b/i, /\b(?:advertis\w+|marketing|media|campaigns?|spend|ads?|agency|budgets?)\b/i),
  concept('sanctions lists', /\b(?:sanctions?|watch ?list|pep)(?: list)? (?:hits?|match(?:es)?|flags?|status)\b|\bpolitically exposed\b/i, /\b(?:sanctions?|watch ?lists?|pep|ofac|screening|world-check|dow jones|kyc)\b/i),
  concept('call transcripts', /\b(?:call (?:transcripts?|sentiment|duration|centre calls|center calls)|(?:calls?|tickets?|complaints?) (?:to|with) (?:support|the hotline|customer service)|(?:support|service) (?:tickets?|calls?)|complaints? (?:in|during|over))\b/i, /\b(?:calls?|tickets?|complaints?|support|helpdesk|zendesk|hotline|contact cent(?:re|er)|crm|service desk|chats?|transcripts?|care)\b/i),
  concept('email opens', /\b(?:e-?mail|newsletter) (?:opens?|open rate|clicks?)\b|\bopens of (?:the )?(?:e-?mails?|newsletters?)\b/i, /\b(?:e-?mails?|newsletters?|mail\w*|crm|marketing|campaigns?|esp|braze|sendgrid)\b/i),
  concept('maintenance records', /\b(?:(?:days|hours|time) since (?:the )?(?:last )?(?:maintenance|service|repair|overhaul)|(?:last|previous|past) (?:maintenance|repairs?|overhaul)|repair history)\b/i, /\b(?:maintenance|repairs?|service|work ?orders?|overhaul|cmms|sap pm|workshop|technicians?)\b/i),
  concept('oil analyses', /\b(?:oil (?:analysis|quality|viscosity|particles)|particle counts? (?:in|of) (?:the )?oil)\b/i, /\boil\b|\blab\w*/i),
  concept('stock levels', /\b(?:stock levels?|stock on hand|units in stock|inventory levels?|out-of-stock (?:flag|days))\b/i, /\b(?:stock\w*|inventor\w+|warehouse|erp|wms|sap|shelves|replenishment|deliver\w+)\b/i),
  concept('loyalty cards', /\bloyalty (?:tier|points?|status|card|level)\b/i, /\b(?:loyalty|member\w*|cards?|crm|points)\b/i),
  concept('house register', /\b(?:energy (?:certificate|rating|class)|year of construction|distance to (?:the )?(?:nearest )?(?:school|park|station|subway|supermarket)s?|crime rates?|noise map)\b/i, /\b(?:energy|certificate|construction|listing\w*|cadast\w*|register|registry|osm|openstreetmap|maps?|poi|points of interest|geo\w*|crime|police|noise|building\w*|gis|municipal\w*|adverts?|ads)\b/i),
];
