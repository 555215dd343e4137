import { post } from './server';
import type { Text } from '../words/text';

/** What the gateway says to a badge and its code at the door. */
export interface Identified {
  readonly outcome: string;
  readonly name?: string | null;
  readonly subject?: string | null;
  readonly sentence: Text;
}

export const identify = (place: string, badge: string, pin: string): Promise<Identified> =>
  post('/api/kiosk/identify', { place, badge, ...(pin === '' ? {} : { pin }) });
