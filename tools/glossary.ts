/**
 * Idioms that hide the usual term, and the term to use. `check-language.ts` finds them, and writes this list into CONTRIBUTING.
 * A row describes an idiom, not a word: the terms of HTTP, DNS, Node and the service stay allowed.
 */
export interface Idiom {
  /** An example of the idiom, for people. The pattern must match it. */
  readonly avoid: string;
  readonly use: string;
  /** A regular expression between word boundaries, without case. A space matches any whitespace. */
  readonly pattern: string;
  /** Within 60 characters of this, the word is a technical term. */
  readonly unlessNear?: RegExp;
}

/** Units: "one verdict a device" is "one result per device". */
const counted =
  'device|operation|key|job|page|line|file|package|call|request|response|test|action|account|member|code|format|process|second|minute|hour|day|month|year|user|client|row|table|name|release|version|run|machine|entry|class|side|folder|kind|language|step|attempt|poll|instance|product|recording|body|type|tool';
const amounts =
  'verdict|result|row|line|file|test|contract|key|change|page|entry|copy|job|module|hash|turn|code|id|reader|check|thousand|hundred|dozen|table|folder';
/** Words after which "a device" is an object and not a unit. */
const notAnAmount =
  '\\b(?:for|of|in|from|by|with|is|as|to|on|and|or|not|than|at|over|before|after|until|into|without|under|gives?|has|had|like|through|when|if|against|within|per|names?|starts|shows?|makes?|gets?|behind|but|about|via|that|reads?|all|was|lets?|ends?|are|breaks?|contains?|holds?|gave|takes?|costs?|sends?|leaves?|writes?|finds?|calls?|asks?) ';

export const glossary: readonly Idiom[] = [
  { avoid: 'answer', use: 'response, result', pattern: '(?<!lost-)answers?(?!-)' },
  { avoid: 'answered, unanswered', use: 'responded, without a response', pattern: '(?:un)?answer(?:ed|ing)' },
  { avoid: 'told', use: 'reported, informed, configured', pattern: 'told' },
  { avoid: 'tells apart', use: 'distinguishes', pattern: '(?:tell|tells|telling) (?:\\S+ ){0,3}apart' },
  { avoid: 'anew', use: 'again', pattern: 'anew' },
  {
    avoid: 'has ended',
    use: 'has expired, has finished',
    pattern: '(?<!\\b(?:stream|socket|connection|body) (?:has |is |was )?)ended(?! (?:with|by|in)\\b)',
  },
  { avoid: 'is ended by', use: 'aborted by, killed by', pattern: '(?:is|was|were|are|be) ended' },
  { avoid: 'refusal', use: 'error response, rejection', pattern: 'refusals?' },
  {
    avoid: 'refused',
    use: 'rejected (a connection is refused)',
    pattern: 'refus(?:e|es|ed|ing)',
    unlessNear: /connect|ECONNREFUSED|listen|socket|port\b/i,
  },
  {
    avoid: 'a blank',
    use: 'a space, empty',
    pattern:
      '(?:(?:an?|the|no|one|two|each|leading|trailing|of|without|its) blank(?! (?:lines?|page|string|text|value|issue))|blanks)',
  },
  // `white-space:` is a property of CSS.
  { avoid: 'white space', use: 'whitespace', pattern: 'white[ -]space(?!:)' },
  {
    avoid: 'the signed address',
    use: 'the signed URL',
    pattern: 'address(?:es)?',
    unlessNear:
      /\bIP|IPv|loopback|\bDNS|\bhosts?\b|socket|e-?mail|listen|connect|network|resolv|look-?up|looked up|\bbind|\bport\b|memory|\bAddress/,
  },
  { avoid: 'verdict', use: 'result', pattern: 'verdicts?' },
  {
    avoid: 'broken off',
    use: 'aborted, interrupted',
    pattern: '(?:break|breaks|broke|broken|breaking) (?:\\S+ ){0,2}off',
  },
  { avoid: 'mend', use: 'fix, correct', pattern: 'mend(?:s|ed|ing)?' },
  { avoid: 'cut, cut off, cut short', use: 'truncated, reset, split', pattern: 'cut(?:s|ting)?' },
  {
    avoid: 'this may pass: try again',
    use: 'this may be temporary, is transient',
    pattern: '(?:may|might|could|can|will) pass(?=\\s*(?:[:;.,)]|again|later))',
  },
  { avoid: 'fate', use: 'outcome', pattern: 'fate' },
  { avoid: 'deepest, longest', use: 'maximum depth, maximum length', pattern: '(?:deepest|longest)' },
  {
    avoid: 'Most bytes that are read',
    use: 'Maximum number of bytes',
    pattern: '(?-i:Most) (?!of|other|common|recent)\\w+ (?:of|that|which|a|an|in|on|per|at)',
  },
  {
    avoid: 'one verdict a device',
    use: 'one result per device',
    pattern: `(?:(?:one|two|three|four|five|ten|times|few|\\d+(?:[.,]\\d+)*) (?:\\w+ )?(?:\\w+s )?(?<!${notAnAmount})|an? (?:${amounts}) |(?:once|twice) (?=an? (?:second|minute|hour|day|format|file|device)\\b))an? (?:${counted})`,
  },
  {
    avoid: 'one of ours',
    use: "created by this library, this project's",
    pattern: 'ours',
    unlessNear: /theirs|proveJob/,
  },
  { avoid: 'beside', use: 'next to, compared with, in addition to', pattern: 'besides?' },
  { avoid: 'at hand', use: 'available', pattern: '(?:at|in) hand' },
  { avoid: 'could not be had', use: 'cannot be obtained', pattern: 'be had' },
  { avoid: 'stands in the file', use: 'is in the file', pattern: '(?:stand|stands|stood|standing)(?! for)' },
  {
    avoid: 'stands for itself, stand on',
    use: 'represents, depends on',
    pattern: 'stands? for (?:itself|what|whatever)',
  },
  { avoid: 'goes on', use: 'continues', pattern: '(?:go|goes|went|gone) on(?! (?:the|an?|one|top)\\b)' },
  { avoid: 'whoever', use: 'anyone who, the caller that', pattern: 'whoever' },
  { avoid: 'nobody, somebody', use: 'no one, someone; better: name who', pattern: "(?:nobody|somebody)(?:'s)?" },
  { avoid: 'what became of', use: 'the outcome of', pattern: 'what (?:\\w+ )?(?:became|becomes|become) of' },
  { avoid: 'the other way round', use: 'in reverse', pattern: 'the other way (?:a?round|about)' },
  { avoid: 'is asked for', use: 'is requested', pattern: 'ask(?:s|ed|ing)? for' },
  { avoid: 'is asked', use: 'is called, is queried', pattern: '(?:is|are|was|were|be|been) asked' },
  { avoid: 'once more', use: 'again', pattern: 'once more' },
  {
    avoid: 'the time is over and',
    use: 'the time limit has elapsed and',
    pattern: '(?:is|are|was|were|be) over(?=\\s*(?:[.,;:)|\'"]|and\\b|when\\b))',
  },
  { avoid: 'whatever its status', use: 'for any status, regardless of', pattern: 'what(?:so)?ever' },
  { avoid: 'a code of its own', use: 'its own code', pattern: 'of (?:its|their|our|your|his|his or her) own' },
  {
    avoid: 'that is no file',
    use: 'that is not a file',
    pattern:
      '(?:that|which|it|this|what|they) (?:is|are|was|were) no (?!longer|more|less|different|better|worse|one|such)\\w+',
  },
  {
    avoid: 'nothing but, all but',
    use: 'only, all except',
    pattern: '(?:nothing|anything|all|none|no one|everything|every \\w+|no \\w+) but',
  },
  { avoid: 'but for one', use: 'except for one', pattern: 'but for(?! the (?:first|next)\\b)' },
  { avoid: 'some 11 ms', use: 'about 11 ms', pattern: 'some (?:\\d+|Node|half|dozen)' },
  { avoid: 'gets through', use: 'succeeds, reaches the service', pattern: '(?:get|gets|got|gotten|getting) through' },
  { avoid: 'keeps to the contract', use: 'conforms to, respects', pattern: '(?:keep|keeps|kept|keeping) to' },
  {
    avoid: 'holds it to the rules',
    use: 'checks it against',
    pattern: '(?:hold|holds|held) (?:it|them|itself|\\w+) to',
  },
  { avoid: 'any more', use: 'no longer', pattern: 'any more(?! than)' },
  { avoid: 'for ever', use: 'indefinitely', pattern: 'for ever' },
  {
    avoid: 'who asks first',
    use: 'the caller that asks first',
    pattern:
      '(?:(?-i:Who) (?!is|are|was|were|does|can)|who (?=asks first)|(?:and|,) who (?=asks|reads|sends|writes|waits|calls|passes|uses))\\w+',
  },
  { avoid: 'brings along', use: 'depends on, includes', pattern: '(?:bring|brings|brought|bringing) (?:\\w+ )?along' },
  { avoid: 'is on its way', use: 'is in flight', pattern: 'on (?:its|the|their) way' },
  {
    avoid: 'taken for a failure',
    use: 'treated as a failure',
    pattern: '(?:take|takes|taken|took|taking) (?:it |them )?for (?:an?|the|one|what)',
  },
  {
    avoid: 'set right',
    use: 'corrected',
    pattern: '(?:set|sets|put|puts) (?:\\w+ )?right(?! (?:to|of|after|before)\\b)',
  },
  { avoid: 'gives back', use: 'returns', pattern: '(?:give|gives|gave|given|giving) (?:it |them |\\w+ )?back' },
  { avoid: 'hands over', use: 'passes, returns', pattern: '(?:hand|hands|handed|handing) (?:\\w+ )?(?:over|out|on)' },
  {
    avoid: 'the contract wants',
    use: 'the contract expects, requires',
    pattern: '(?:contract|schema|service|parser|format|rule|server|gateway|proxy|that|which|what) wants?',
  },
  {
    avoid: 'is there already, is not there',
    use: 'exists, is missing',
    pattern: '(?:is|are|was|were|be) (?:already |not |still )?there(?=\\s*[.,;:)|\'"]|\\s+(?:any|already|at)\\b)',
  },
  { avoid: 'is gone', use: 'is missing, was deleted', pattern: '(?:is|are|was|were|be|has|have) gone(?! through)' },
  {
    avoid: 'a file called after the operation',
    use: 'named after the operation',
    pattern: 'called after (?:an?|the|it|its|what|[A-Z`]\\w*)',
  },
  {
    avoid: 'is waited out',
    use: 'is retried; the wait continues',
    pattern: 'wait(?:s|ed|ing)? (?:it |them |\\w+ )?out',
  },
  { avoid: 'knows no', use: 'does not know', pattern: '(?:know|knows|speak|speaks) (?:no|of no|none)' },
  {
    avoid: 'falls to, lies in',
    use: 'belongs to, is in',
    pattern: '(?:lies|lie|lay) (?:in|at|on|with|there|under|behind|between|beyond|next)',
  },
  {
    avoid: 'thereby, therein, whereby',
    use: 'this way, in it',
    pattern: '(?:thereby|therein|thereof|whereby|wherein|hereby|whereof)',
  },
  { avoid: 'as it were, so to speak', use: '(leave it out)', pattern: '(?:as it were|so to speak)' },
  { avoid: 'lest', use: 'so that … does not', pattern: 'lest' },
  { avoid: 'many a', use: 'many', pattern: 'many an?' },
  { avoid: 'of late, as yet', use: 'recently, yet', pattern: '(?:of late|as yet)' },
  { avoid: 'from within, from without', use: 'inside, outside', pattern: 'from without' },
  { avoid: 'amid, amongst, whilst', use: 'among, while', pattern: '(?:amid|amidst|amongst|whilst)' },
  { avoid: 'ere, hence, thence', use: 'before, therefore', pattern: '(?:ere|thence|hence)' },
  { avoid: 'in vain', use: 'without success', pattern: 'in vain' },
];
