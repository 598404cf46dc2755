/// What the courts do, counted: flow of cases, time and backlog, compliance with terms; for the country, a region, a court, a judge.
///
/// What is counted is data (`law/indicators`, [kz.torelik.law.Indicator]). Two folds of the river keep what every figure is made of:
/// [kz.torelik.indicators.CellFold] adds each event, stage and duration to the cell of its day, court, judge, procedure and category;
/// [kz.torelik.indicators.TermFold] keeps the duties of each case with their last days. [kz.torelik.indicators.Figures] sums them up for a place and a
/// period. A figure that shows fewer than five cases is not told to the public, and one of a judge only to the judge and the chair
/// (`figures` in `law/access.yaml`).
///
/// Articles: those that each indicator names. Events in: all of the case (`casefile :: events`). Events out: none.
@NullMarked
@ApplicationModule(displayName = "Indicators", allowedDependencies = {"kernel", "database", "law", "casefile", "casefile :: events", "deadlines"})
package kz.torelik.indicators;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
