import { testLongLists } from '../../test/long-list-rows.ts';

testLongLists();
