/// The law as people read it: procedures with their stages, terms with their examples, grounds, the state duty with a calculator, the courts
/// that hear a dispute, the working days. Everything is computed at run time from the very data that the house decides by.
///
/// Routes: `/law`, `/law/procedures`, `/law/procedures/{id}`, `/law/deadlines`, `/law/deadlines/{id}`, `/law/grounds`, `/law/grounds/{id}`, `/law/fees`,
/// `/law/jurisdiction`, `/law/calendar`, `/law/outages`. All are open. The words of an article stand on `/law/{act}/{article}`.
@NullMarked
@NamedInterface("lawbook")
package kz.torelik.gazette.lawbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
