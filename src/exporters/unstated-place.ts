import { say } from '../model/sentence.ts';

/** Id of what stands in a picture for a place that is not stated, and what it is called. */
export const UNSTATED_PLACE = 'place:not-stated';
export const PLACE_NOT_STATED = say('Place not stated', 'المكان غير مذكور');
