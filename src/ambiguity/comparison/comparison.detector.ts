import { type Detector } from '../detector';
export const detectComparison: Detector = () => null;
