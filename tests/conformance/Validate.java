import java.io.FileInputStream;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.Set;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Prints a line for each FLAVOUR=FILE: "FLAVOUR FILE CHECKS" and, when it fails, the clauses that are broken. */
public final class Validate {
    private static final int FAILURES_KEPT = 100;

    private Validate() { }

    public static void main(String[] jobs) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (String job : jobs) {
            String[] parts = job.split("=", 2);
            System.out.println(parts[0] + " " + parts[1] + " " + verdict(PDFAFlavour.byFlavourId(parts[0]), parts[1]));
        }
    }

    private static String verdict(PDFAFlavour flavour, String file) throws Exception {
        try (InputStream stream = new FileInputStream(file);
             PDFAParser parser = Foundries.defaultInstance().createParser(stream, flavour);
             PDFAValidator validator = Foundries.defaultInstance()
                 .createValidator(flavour, FAILURES_KEPT, false, false, false)) {
            ValidationResult result = validator.validate(parser);
            Set<String> broken = new LinkedHashSet<>();
            for (TestAssertion assertion : result.getTestAssertions()) {
                if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                    broken.add(assertion.getRuleId().getClause() + ": " + assertion.getMessage());
                }
            }
            return result.getTotalAssertions() + (result.isCompliant() ? "" : " FAILED " + String.join("; ", broken));
        }
    }
}
