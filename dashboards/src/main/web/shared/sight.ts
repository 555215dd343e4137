import type { Screen } from '../api/views';

/**
 * What the gateway keeps from a screen by where it stands. An empty list there must not be read as
 * "there is none".
 */
export const seesUpkeep = (screen: Screen): boolean => screen === 'guard-room' || screen === 'back-office';

export const seesAccess = (screen: Screen): boolean => screen !== 'public';
